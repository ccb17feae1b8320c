import { defineErrors } from '../kernel/errors.ts';

/** Refusals of the targets. */
export const targetErrors = defineErrors({
  'target.set_forbidden': {
    status: 403,
    vi: 'Chỉ trợ lý kế hoạch của đơn vị {unit} hoặc của cấp trên mới được giao chỉ tiêu cho đơn vị này.',
    en: 'Only planning staff of {unit} or of a unit above it may set its targets.',
  },
  'target.unknown_cell': {
    status: 422,
    vi: 'Biểu mẫu không có ô “{cell}”.',
    en: 'The form has no cell “{cell}”.',
  },
  'target.no_plan': {
    status: 422,
    vi: 'Chỉ tiêu “{cell}” không giao kế hoạch.',
    en: 'No target is set for “{cell}”.',
  },
});
