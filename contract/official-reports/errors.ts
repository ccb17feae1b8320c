import { defineErrors } from '../kernel/errors.ts';

/** Refusals of the official document of a report. */
export const officialReportErrors = defineErrors({
  'official_report.not_submitted': {
    status: 409,
    vi: 'Báo cáo của đơn vị {unit} trong đợt {round} chưa được ký gửi, nên chưa có số liệu chính thức để in.',
    en: 'The report of {unit} in {round} has not been submitted, so there are no official figures to print.',
  },
  'official_report.not_approved': {
    status: 409,
    vi: 'Bản {version} chưa được duyệt; chỉ văn bản của bản đã duyệt mới được cấp số.',
    en: 'Version {version} is not approved; only the document of an approved version is given a number.',
  },
  'official_report.forbidden': {
    status: 403,
    vi: 'Chỉ cán bộ báo cáo, trợ lý kế hoạch hoặc người ký của đơn vị {unit} mới được làm việc này.',
    en: 'Only the reporting officer, planning staff or signer of {unit} may do this.',
  },
  'official_report.already_issued': {
    status: 409,
    vi: 'Văn bản này đã được ban hành với số {symbol}; nội dung không sửa được nữa.',
    en: 'This document was issued as {symbol}; it can no longer be changed.',
  },
  'official_report.stale_version': {
    status: 409,
    vi: 'Bạn đang xem bản {yourVersion}, nhưng bản hiện hành là {currentVersion}. Hãy tải lại.',
    en: 'You are looking at version {yourVersion}, but the current one is {currentVersion}. Load it again.',
  },
  'official_report.date_invalid': {
    status: 422,
    vi: 'Ngày ban hành {issuedOn} không hợp lệ: phải từ ngày chốt số liệu {earliest} đến hôm nay {latest}.',
    en: 'The date of issue {issuedOn} is not possible: from {earliest}, when the figures were frozen, to today {latest}.',
  },
  'official_report.unknown_chart': {
    status: 422,
    vi: 'Không vẽ được biểu đồ cho chỉ tiêu “{indicator}”.',
    en: 'The indicator “{indicator}” cannot be drawn.',
  },
});
