import { defineErrors } from '../kernel/errors.ts';

/** Refusals about units, their structure over time, and the bodies beside them. */
export const orgUnitsErrors = defineErrors({
  'structure.unknown_unit': {
    status: 404,
    vi: 'Không có đơn vị mang mã “{code}”.',
    en: 'There is no unit with the code “{code}”.',
  },
  'structure.unit_not_open': {
    status: 409,
    vi: 'Đơn vị “{code}” không tồn tại vào ngày {on}.',
    en: 'The unit “{code}” does not exist on {on}.',
  },
  'structure.code_taken': {
    status: 409,
    vi: 'Mã “{code}” đã cấp cho một đơn vị; mã không bao giờ được dùng lại.',
    en: 'The code “{code}” was given to a unit; a code is never used again.',
  },
  'structure.unknown_parent': {
    status: 422,
    vi: 'Không có đơn vị cấp trên mang mã “{parent}”.',
    en: 'There is no superior unit with the code “{parent}”.',
  },
  'structure.parent_not_open': {
    status: 409,
    vi: 'Đơn vị cấp trên “{parent}” không tồn tại suốt thời gian “{code}” trực thuộc (từ {from}).',
    en: 'The superior unit “{parent}” does not exist for the whole time “{code}” stands below it (from {from}).',
  },
  'structure.cycle': {
    status: 409,
    vi: 'Đơn vị “{code}” sẽ trở thành cấp trên của chính nó.',
    en: 'The unit “{code}” would be above itself.',
  },
  'structure.units_below_open': {
    status: 409,
    vi: 'Chưa giải thể được “{code}”: còn {count} đơn vị trực thuộc. Hãy chuyển hoặc giải thể các đơn vị đó trước.',
    en: '“{code}” cannot be closed: {count} units still stand below it. Move or close them first.',
  },
  'structure.bodies_open': {
    status: 409,
    vi: 'Chưa giải thể được “{code}”: còn {count} tổ chức đang hoạt động bên cạnh. Hãy kết thúc các tổ chức đó trước.',
    en: '“{code}” cannot be closed: {count} bodies beside it are still active. Close them first.',
  },
  'structure.later_change': {
    status: 409,
    vi: 'Đơn vị “{code}” đã có thay đổi từ ngày {from}; ngày hiệu lực phải từ ngày đó trở đi.',
    en: 'The unit “{code}” already has a change from {from}; the effective day must not be earlier.',
  },
  'structure.closed_on_first_day': {
    status: 409,
    vi: 'Đơn vị “{code}” mới có từ ngày {from}; ngày giải thể phải sau ngày đó.',
    en: 'The unit “{code}” exists only from {from}; it must be closed on a later day.',
  },
  'structure.nothing_changed': {
    status: 409,
    vi: 'Không có gì thay đổi ở đơn vị “{code}”.',
    en: 'Nothing would change in the unit “{code}”.',
  },
  'structure.unknown_level': {
    status: 422,
    vi: 'Không có cấp “{level}” trong gói nghiệp vụ.',
    en: 'There is no level “{level}” in the domain pack.',
  },
  'structure.lineage_incomplete': {
    status: 422,
    vi: 'Sáp nhập cần ít nhất hai đơn vị cũ vào một đơn vị mới; chia tách cần một đơn vị cũ thành ít nhất hai đơn vị mới.',
    en: 'A merger takes at least two units into one; a split takes one unit into at least two.',
  },
  'structure.ratios_do_not_make_one': {
    status: 422,
    vi: 'Các tỷ lệ chia của đơn vị “{code}” phải có đủ và cộng lại đúng bằng 1.',
    en: 'The ratios by which “{code}” is split must all be given and add up to exactly 1.',
  },
  'body.unknown': {
    status: 404,
    vi: 'Không có tổ chức mang mã “{code}”.',
    en: 'There is no body with the code “{code}”.',
  },
  'body.code_taken': {
    status: 409,
    vi: 'Mã “{code}” đã cấp cho một tổ chức khác.',
    en: 'The code “{code}” was given to another body.',
  },
  'body.not_open': {
    status: 409,
    vi: 'Tổ chức “{code}” không hoạt động vào ngày {on}.',
    en: 'The body “{code}” is not active on {on}.',
  },
  'body.bodies_below_open': {
    status: 409,
    vi: 'Chưa kết thúc được “{code}”: còn {count} tổ chức trực thuộc.',
    en: '“{code}” cannot be closed: {count} bodies still stand below it.',
  },
});
