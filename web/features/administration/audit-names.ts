import type { Bilingual, Language } from '../../../contract/kernel/bilingual.ts';

/** What the log calls each command, in words. A command newer than this page is shown by its code. */
const actionNames: Readonly<Record<string, Bilingual>> = {
  'accounts.appoint-person': { vi: 'Bổ nhiệm', en: 'Appointed a person' },
  'accounts.change-password': { vi: 'Đổi mật khẩu', en: 'Changed the password' },
  'accounts.choose-acting-as': { vi: 'Đổi chức vụ làm việc', en: 'Changed the post acted as' },
  'accounts.choose-language': { vi: 'Đổi ngôn ngữ', en: 'Changed the language' },
  'accounts.create-account': { vi: 'Cấp tài khoản', en: 'Gave an account' },
  'accounts.create-api-token': { vi: 'Tạo mã truy cập', en: 'Made an access token' },
  'accounts.create-person': { vi: 'Thêm người', en: 'Added a person' },
  'accounts.create-post': { vi: 'Thêm chức vụ', en: 'Added a post' },
  'accounts.disable-account': { vi: 'Khóa tài khoản', en: 'Disabled an account' },
  'accounts.enable-account': { vi: 'Mở lại tài khoản', en: 'Enabled an account' },
  'accounts.end-appointment': { vi: 'Kết thúc bổ nhiệm', en: 'Ended an appointment' },
  'accounts.import-people': { vi: 'Nhập người từ tệp', en: 'Imported people' },
  'accounts.log-in': { vi: 'Đăng nhập', en: 'Logged in' },
  'accounts.log-in-failed': { vi: 'Đăng nhập không thành', en: 'Failed to log in' },
  'accounts.log-out': { vi: 'Đăng xuất', en: 'Logged out' },
  'accounts.reset-password': { vi: 'Cấp lại mật khẩu', en: 'Reset a password' },
  'accounts.revoke-api-token': { vi: 'Thu hồi mã truy cập', en: 'Revoked an access token' },
  'accounts.revoke-session': { vi: 'Chấm dứt một phiên', en: 'Ended a session' },
  'accounts.revoke-sessions': { vi: 'Chấm dứt các phiên', en: 'Ended sessions' },
  'accounts.set-password': { vi: 'Đặt mật khẩu', en: 'Set a password' },
  'accounts.set-post-roles': { vi: 'Đổi vai trò của chức vụ', en: 'Changed the roles of a post' },
  'accounts.set-rank': { vi: 'Ghi cấp bậc', en: 'Recorded a rank' },
  'accounts.set-up-organisation': { vi: 'Thiết lập ban đầu', en: 'First set-up' },
  'calendar.remove-day-override': { vi: 'Bỏ thay đổi một ngày', en: 'Took a change of a day away' },
  'calendar.set-day-override': { vi: 'Đổi một ngày làm việc', en: 'Changed a day of the calendar' },
  'form.confirm': { vi: 'Công bố lại biểu mẫu', en: 'Published a form again' },
  'form.publish': { vi: 'Công bố biểu mẫu', en: 'Published a form' },
  'official_report.issue': { vi: 'Ban hành báo cáo', en: 'Issued an official report' },
  'official_report.save': { vi: 'Lưu dự thảo báo cáo', en: 'Saved an official report' },
  'org-units.close-body': { vi: 'Kết thúc tổ chức', en: 'Closed a body' },
  'org-units.close-unit': { vi: 'Giải thể đơn vị', en: 'Closed a unit' },
  'org-units.correct-unit': { vi: 'Đính chính đơn vị', en: 'Corrected a unit' },
  'org-units.create-body': { vi: 'Lập tổ chức', en: 'Set up a body' },
  'org-units.create-unit': { vi: 'Lập đơn vị', en: 'Founded a unit' },
  'org-units.import-units': { vi: 'Nhập cây đơn vị', en: 'Imported units' },
  'org-units.merge-units': { vi: 'Sáp nhập đơn vị', en: 'Merged units' },
  'org-units.move-unit': { vi: 'Chuyển cấp trên', en: 'Moved a unit' },
  'org-units.rename-unit': { vi: 'Đổi tên đơn vị', en: 'Renamed a unit' },
  'org-units.split-unit': { vi: 'Chia tách đơn vị', en: 'Split a unit' },
  'pack.load': { vi: 'Nạp gói nghiệp vụ', en: 'Loaded a domain pack' },
  'report.approved': { vi: 'Duyệt báo cáo', en: 'Approved a report' },
  'report.comment_resolved': { vi: 'Giải quyết ý kiến', en: 'Resolved a comment' },
  'report.commented': { vi: 'Ghi ý kiến về báo cáo', en: 'Commented on a report' },
  'report.draft_opened': { vi: 'Bắt đầu soạn báo cáo', en: 'Began a report' },
  'report.draft_saved': { vi: 'Lưu bản đang soạn', en: 'Saved a draft' },
  'report.put_to_signer': { vi: 'Trình ký báo cáo', en: 'Put a report to its signer' },
  'report.reopened': { vi: 'Mở lại báo cáo', en: 'Reopened a report' },
  'report.returned': { vi: 'Trả lại báo cáo', en: 'Returned a report' },
  'report.submitted': { vi: 'Ký và gửi báo cáo', en: 'Signed and submitted a report' },
  'report.taken_from_signer': { vi: 'Đưa báo cáo về đang soạn', en: 'Took a report back from its signer' },
  'round.extend': { vi: 'Gia hạn', en: 'Extended a deadline' },
  'round.lock': { vi: 'Khóa đợt', en: 'Locked a round' },
  'round.open': { vi: 'Mở đợt', en: 'Opened a round' },
  'round.repin': { vi: 'Chốt lại cây đơn vị của đợt', en: 'Pinned a round to another tree' },
  'round.unlock': { vi: 'Mở khóa đợt', en: 'Unlocked a round' },
  'target.set': { vi: 'Giao chỉ tiêu', en: 'Set a target' },
};

/** Kinds of things the log is about, those people ask for by name. */
export const subjectKinds: Readonly<Record<string, Bilingual>> = {
  account: { vi: 'Tài khoản', en: 'Account' },
  api_token: { vi: 'Mã truy cập', en: 'Access token' },
  person: { vi: 'Người', en: 'Person' },
  post: { vi: 'Chức vụ', en: 'Post' },
  appointment: { vi: 'Bổ nhiệm', en: 'Appointment' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  body: { vi: 'Tổ chức', en: 'Body' },
  structure_revision: { vi: 'Cây đơn vị', en: 'Tree of units' },
  import: { vi: 'Nhập từ tệp', en: 'Import' },
  calendar_day: { vi: 'Ngày làm việc', en: 'Day of the calendar' },
  form: { vi: 'Biểu mẫu', en: 'Form' },
  pack: { vi: 'Gói nghiệp vụ', en: 'Domain pack' },
  round: { vi: 'Đợt báo cáo', en: 'Round' },
  report: { vi: 'Báo cáo', en: 'Report' },
  report_version: { vi: 'Phiên bản báo cáo', en: 'Version of a report' },
  target: { vi: 'Chỉ tiêu', en: 'Target' },
};

export function actionName(action: string, language: Language): string {
  return actionNames[action]?.[language] ?? action;
}

export function subjectName(
  { kind, id }: { readonly kind: string; readonly id: string },
  language: Language,
): string {
  return `${subjectKinds[kind]?.[language] ?? kind} ${id}`;
}
