import { defineErrors } from '../kernel/errors.ts';

/** Refusals of the register of document numbers. */
export const documentsErrors = defineErrors({
  'document.unknown_type': {
    status: 422,
    vi: 'Không có loại văn bản “{type}” theo thể thức {layout}.',
    en: 'There is no document type “{type}” in the {layout} layout.',
  },
  'document.unknown_unit': {
    status: 422,
    vi: 'Đơn vị “{unit}” không có vào ngày {on}.',
    en: 'The unit “{unit}” does not exist on {on}.',
  },
  'document.unknown_body': {
    status: 422,
    vi: 'Tổ chức đảng “{body}” không thuộc đơn vị “{unit}” vào ngày {on}.',
    en: 'The body “{body}” does not stand beside the unit “{unit}” on {on}.',
  },
  'document.body_needed': {
    status: 422,
    vi: 'Văn bản của Đảng phải do một tổ chức đảng ban hành; hãy chọn tổ chức đảng.',
    en: 'A Party document is issued by a Party body; choose the body.',
  },
});
