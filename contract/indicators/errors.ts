import { defineErrors } from '../kernel/errors.ts';

/** Refusals about forms, their rules and domain packs. */
export const indicatorsErrors = defineErrors({
  'form.not_found': {
    status: 404,
    vi: 'Không có biểu mẫu “{form}” (phiên bản {number}).',
    en: 'There is no form “{form}” (version {number}).',
  },
  'form.invalid': {
    status: 422,
    vi: 'Biểu mẫu “{form}” chưa công bố được: từng chỗ sai được liệt kê bên dưới.',
    en: 'The form “{form}” cannot be published: each mistake is listed below.',
  },
  'form.duplicate_code': {
    status: 422,
    vi: 'Mã “{code}” được dùng nhiều lần trong biểu mẫu.',
    en: 'The code “{code}” is used more than once in the form.',
  },
  'form.unknown_line': {
    status: 422,
    vi: 'Không có mặt công tác “{line}”.',
    en: 'There is no line of work “{line}”.',
  },
  'form.unknown_column_set': {
    status: 422,
    vi: 'Biểu mẫu không có bộ cột “{columnSet}”.',
    en: 'The form has no column set “{columnSet}”.',
  },
  'form.unknown_total': {
    status: 422,
    vi: 'Cột tổng “{column}” không có trong bộ cột “{columnSet}”.',
    en: 'The total column “{column}” is not in the column set “{columnSet}”.',
  },
  'form.wrong_kind': {
    status: 422,
    vi: 'Thuộc tính “{field}” của chỉ tiêu “{indicator}” không hợp với loại “{kind}”.',
    en: 'The property “{field}” of the indicator “{indicator}” does not fit the kind “{kind}”.',
  },
  'form.total_not_additive': {
    status: 422,
    vi: 'Chỉ tiêu “{indicator}” không cộng dồn nên không dùng được bộ cột có cột tổng.',
    en: 'The indicator “{indicator}” does not add up, so it cannot use columns with a total.',
  },
  'form.slot_changed': {
    status: 409,
    vi: 'Chỉ tiêu “{indicator}” đã công bố với “{field}” là “{before}”, nay là “{after}”. Ý nghĩa đổi thì phải dùng mã mới.',
    en: 'The indicator “{indicator}” was published with “{field}” as “{before}”, now “{after}”. A changed meaning needs a new code.',
  },
  'form.too_large': {
    status: 422,
    vi: 'Biểu mẫu cần {slots} ô số, nhiều hơn giới hạn {limit}.',
    en: 'The form needs {slots} figures, more than the limit of {limit}.',
  },
  'rule.not_parseable': {
    status: 422,
    vi: 'Biểu thức của quy tắc “{rule}” sai cú pháp: {reason}.',
    en: 'The expression of the rule “{rule}” is not well formed: {reason}.',
  },
  'rule.not_allowed': {
    status: 422,
    vi: 'Quy tắc “{rule}” dùng “{what}”, không được phép trong quy tắc kiểm tra.',
    en: 'The rule “{rule}” uses “{what}”, which validation rules may not.',
  },
  'rule.unknown_cell': {
    status: 422,
    vi: 'Quy tắc “{rule}” nhắc đến ô “{cell}” không có trong biểu mẫu.',
    en: 'The rule “{rule}” refers to the cell “{cell}”, which the form does not have.',
  },
  'rule.wrong_type': {
    status: 422,
    vi: 'Quy tắc “{rule}”: “{what}” phải là {expected}.',
    en: 'The rule “{rule}”: “{what}” must be {expected}.',
  },
  'rule.scale_too_large': {
    status: 422,
    vi: 'Quy tắc “{rule}” nhân các số đến {scale} chữ số thập phân, quá {limit}.',
    en: 'The rule “{rule}” multiplies figures up to {scale} decimals, more than {limit}.',
  },
  'pack.not_found': {
    status: 404,
    vi: 'Không có bộ lĩnh vực “{pack}”.',
    en: 'There is no domain pack “{pack}”.',
  },
  'pack.invalid': {
    status: 422,
    vi: 'Bộ lĩnh vực “{pack}” có chỗ sai; chưa có gì được nạp.',
    en: 'The domain pack “{pack}” has mistakes; nothing was loaded.',
  },
  'pack.file_unreadable': {
    status: 422,
    vi: 'Không đọc được tệp “{file}” của bộ lĩnh vực: {reason}.',
    en: 'The file “{file}” of the domain pack cannot be read: {reason}.',
  },
});
