import { defineErrors } from '../kernel/errors.ts';

/** Refusals of reports: states, rights, stale versions, figures, narratives and comments. */
export const reportErrors = defineErrors({
  'report.not_expected': {
    status: 404,
    vi: 'Đơn vị “{unit}” không có báo cáo phải lập trong đợt {round}.',
    en: 'The unit “{unit}” does not answer in the round {round}.',
  },
  'report.not_started': {
    status: 409,
    vi: 'Đơn vị “{unit}” chưa bắt đầu lập báo cáo của đợt {round}.',
    en: 'The unit “{unit}” has not begun its report for the round {round}.',
  },
  'report.wrong_state': {
    status: 409,
    vi: 'Không làm được việc này: báo cáo đang ở trạng thái “{stateVi}”.',
    en: 'This cannot be done: the report is {stateEn}.',
  },
  'report.stale_version': {
    status: 409,
    vi: 'Báo cáo đã thay đổi: bạn làm trên bản {yourVersion} (lần lưu {yourEdit}), hiện nay là bản {currentVersion} (lần lưu {currentEdit}). Nội dung bạn nhập vẫn còn; các chỗ khác nhau được liệt kê bên dưới.',
    en: 'The report has changed: you worked on version {yourVersion} (save {yourEdit}), it is now version {currentVersion} (save {currentEdit}). What you typed is kept; the differences are listed below.',
  },
  'report.value_differs': {
    status: 409,
    vi: 'Đang lưu “{theirs}”, bạn nhập “{yours}”.',
    en: 'The stored value is “{theirs}”, yours is “{yours}”.',
  },
  'report.prepare_forbidden': {
    status: 403,
    vi: 'Chỉ người lập báo cáo của chính đơn vị này mới được soạn báo cáo.',
    en: 'Only the reporting officer of this unit may prepare its report.',
  },
  'report.sign_forbidden': {
    status: 403,
    vi: 'Chỉ người ký của chính đơn vị này mới được ký và gửi báo cáo.',
    en: 'Only the signer of this unit may sign and submit its report.',
  },
  'report.accept_forbidden': {
    status: 403,
    vi: 'Chỉ cấp trên trực tiếp của đơn vị mới được duyệt, trả lại hoặc mở lại báo cáo.',
    en: 'Only the direct superior of the unit may approve, return or reopen its report.',
  },
  'report.comment_forbidden': {
    status: 403,
    vi: 'Chỉ người lập, người ký và người duyệt báo cáo này mới được ghi ý kiến.',
    en: 'Only those who prepare, sign or accept this report may comment on it.',
  },
  'report.same_person': {
    status: 403,
    vi: 'Bạn đã lập hoặc ký báo cáo này nên không được làm bước tiếp theo; việc đó phải do người khác làm.',
    en: 'You prepared or signed this report, so its next step must be done by somebody else.',
  },
  'report.already_ready': {
    status: 409,
    vi: 'Báo cáo đã được trình ký.',
    en: 'The report already waits for its signer.',
  },
  'report.not_ready': {
    status: 409,
    vi: 'Báo cáo chưa được trình ký.',
    en: 'The report has not been put to its signer.',
  },
  'report.invalid_draft': {
    status: 422,
    vi: 'Bản nháp chưa được lưu vì có chỗ sai. Từng chỗ sai được liệt kê bên dưới.',
    en: 'The draft was not saved because of mistakes. Each mistake is listed below.',
  },
  'report.unknown_cell': {
    status: 422,
    vi: 'Biểu mẫu không có ô “{cell}”.',
    en: 'The form has no cell “{cell}”.',
  },
  'report.duplicate_cell': {
    status: 422,
    vi: 'Ô “{cell}” có mặt nhiều hơn một lần.',
    en: 'The cell “{cell}” is given more than once.',
  },
  'report.unknown_text': {
    status: 422,
    vi: 'Biểu mẫu không có chỉ tiêu chữ hoặc ngày “{indicator}”.',
    en: 'The form has no text or date indicator “{indicator}”.',
  },
  'report.adjustment_not_additive': {
    status: 422,
    vi: 'Ô “{cell}” không cộng dồn nên không điều chỉnh được.',
    en: 'The cell “{cell}” is not added up, so it cannot be adjusted.',
  },
  'report.adjustment_without_subordinates': {
    status: 422,
    vi: 'Đơn vị không có cấp dưới trong đợt này nên không có số điều chỉnh.',
    en: 'The unit has no subordinates in this round, so it has no adjustments.',
  },
  'report.adjustment_without_reason': {
    status: 422,
    vi: 'Số điều chỉnh của ô “{cell}” phải có lý do.',
    en: 'The adjustment of the cell “{cell}” needs a reason.',
  },
  'report.unknown_heading': {
    status: 422,
    vi: 'Biểu mẫu không có đề mục “{heading}” của mặt công tác “{line}”.',
    en: 'The form has no heading “{heading}” for the line of work “{line}”.',
  },
  'report.duplicate_heading': {
    status: 422,
    vi: 'Đề mục “{heading}” của mặt công tác “{line}” có mặt nhiều hơn một lần.',
    en: 'The heading “{heading}” of the line of work “{line}” is given more than once.',
  },
  'report.unknown_statement': {
    status: 422,
    vi: 'Ý số {statement} không thuộc đề mục này của bản nháp, hoặc có mặt nhiều hơn một lần.',
    en: 'The statement {statement} is not part of this heading of the draft, or is given more than once.',
  },
  'report.quote_not_allowed': {
    status: 422,
    vi: 'Chỉ được trích ý {statement} khi nó thuộc báo cáo đã duyệt của cấp dưới, cùng đợt, cùng mặt công tác và đề mục.',
    en: 'The statement {statement} may be quoted only from an approved report of a subordinate, in the same round, line of work and heading.',
  },
  'report.has_errors': {
    status: 422,
    vi: 'Báo cáo chưa gửi được vì số liệu còn lỗi. Từng lỗi được liệt kê bên dưới.',
    en: 'The report was not submitted because its figures have errors. Each is listed below.',
  },
  'report.warnings_not_acknowledged': {
    status: 422,
    vi: 'Báo cáo có cảnh báo. Hãy xem và xác nhận từng cảnh báo trước khi gửi.',
    en: 'The report has warnings. Look at each and acknowledge it before submitting.',
  },
  'report.rule_not_met': {
    status: 422,
    vi: '{messageVi}',
    en: '{messageEn}',
  },
  'report.comment_not_found': {
    status: 404,
    vi: 'Không có ý kiến số {comment} trong báo cáo này.',
    en: 'This report has no comment {comment}.',
  },
  'report.comment_resolved': {
    status: 409,
    vi: 'Ý kiến số {comment} đã được giải quyết.',
    en: 'The comment {comment} is already resolved.',
  },
  'report.version_not_found': {
    status: 404,
    vi: 'Báo cáo không có bản số {version}.',
    en: 'The report has no version {version}.',
  },
});
