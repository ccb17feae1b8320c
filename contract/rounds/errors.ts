import { defineErrors } from '../kernel/errors.ts';

/** Refusals about regimes and rounds. */
export const roundsErrors = defineErrors({
  'regime.not_found': {
    status: 404,
    vi: 'Không có chế độ báo cáo “{regime}”.',
    en: 'There is no reporting regime “{regime}”.',
  },
  'regime.changed': {
    status: 409,
    vi: 'Chế độ báo cáo “{regime}” đã có đợt báo cáo nên không đổi được “{field}”. Hãy đặt mã mới.',
    en: 'The reporting regime “{regime}” has rounds, so “{field}” cannot change. Use a new code.',
  },
  'regime.unknown_level': {
    status: 422,
    vi: 'Chế độ báo cáo “{regime}” nêu cấp “{level}” không có trong tổ chức.',
    en: 'The reporting regime “{regime}” names the level “{level}”, which the organisation does not have.',
  },
  'round.not_found': {
    status: 404,
    vi: 'Không có đợt báo cáo “{round}”.',
    en: 'There is no round “{round}”.',
  },
  'round.already_open': {
    status: 409,
    vi: 'Đợt báo cáo “{round}” của kỳ này đã được mở.',
    en: 'The round “{round}” for this period has already been opened.',
  },
  'round.unknown_unit': {
    status: 422,
    vi: 'Đơn vị “{unit}” không có trong cơ cấu tổ chức của đợt báo cáo ngày {on}.',
    en: 'The unit “{unit}” is not in the structure of the round on {on}.',
  },
  'round.nobody_expected': {
    status: 422,
    vi: 'Không có đơn vị nào thuộc các cấp phải báo cáo ở dưới “{unit}” vào ngày {on}.',
    en: 'No unit of the levels that answer stands below “{unit}” on {on}.',
  },
  'round.unit_not_expected': {
    status: 422,
    vi: 'Đơn vị “{unit}” không phải báo cáo trong đợt “{round}”.',
    en: 'The unit “{unit}” is not expected to answer in the round “{round}”.',
  },
  'round.period_not_begun': {
    status: 422,
    vi: 'Kỳ {period} chưa đến ngày bắt đầu {from} nên chưa mở được đợt báo cáo.',
    en: 'The period {period} begins on {from}, so its round cannot be opened yet.',
  },
  'round.locked': {
    status: 423,
    vi: 'Đợt báo cáo “{round}” đã khóa. Người có thể mở lại: {unlockers}.',
    en: 'The round “{round}” is locked. Who can unlock it: {unlockers}.',
  },
  'round.not_locked': {
    status: 409,
    vi: 'Đợt báo cáo “{round}” đang mở, không cần mở khóa.',
    en: 'The round “{round}” is open; there is nothing to unlock.',
  },
  'round.manage_forbidden': {
    status: 403,
    vi: 'Chỉ trợ lý kế hoạch của đơn vị chủ trì đợt báo cáo, hoặc của cấp trên, mới làm được việc này.',
    en: 'Only the planning staff of the unit at the head of the round, or of a unit above it, may do this.',
  },
  'round.extension_refused': {
    status: 422,
    vi: 'Không gia hạn được cho mọi đơn vị đã chọn; chưa có gì thay đổi.',
    en: 'Not every chosen unit can be given more time; nothing was changed.',
  },
  'round.extension_not_later': {
    status: 422,
    vi: 'Ngày gia hạn {to} phải sau hạn hiện tại {deadline} của “{unit}”.',
    en: 'The extension to {to} must be after the present deadline {deadline} of “{unit}”.',
  },
  'round.repin_changed': {
    status: 409,
    vi: 'Cơ cấu tổ chức đã đổi sau lần chạy thử (bản {expected}, nay là bản {actual}). Hãy chạy thử lại.',
    en: 'The structure has changed since the dry run (revision {expected}, now {actual}). Run it again.',
  },
  'round.repin_without_effect': {
    status: 409,
    vi: 'Đợt báo cáo “{round}” đã gắn với đúng cơ cấu này.',
    en: 'The round “{round}” is already pinned to this structure.',
  },
});
