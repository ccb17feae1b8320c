import { defineErrors } from '../kernel/errors.ts';

/** Refusals of the consolidation. */
export const consolidationErrors = defineErrors({
  'consolidation.unknown_figure': {
    status: 404,
    vi: 'Biểu mẫu của đợt báo cáo này không có chỉ tiêu “{indicator}”, cột “{column}”, phần “{part}”.',
    en: 'The form of this round has no indicator “{indicator}” with column “{column}” and part “{part}”.',
  },
});
