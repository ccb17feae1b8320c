import { defineWords } from '../../platform/i18n/define-words.ts';

/** Words of the targets. */
export const targetWords = defineWords({
  vi: {
    title: 'Chỉ tiêu kế hoạch, {period}',
    lead: 'Giao cho toàn bộ {unit}, cả cấp dưới. Ô để trống là chưa giao chỉ tiêu.',
    readOnly: 'Chỉ trợ lý kế hoạch của đơn vị này hoặc của cấp trên mới giao được chỉ tiêu; bạn xem được.',
    grid: 'Chỉ tiêu kế hoạch',
    plan: 'Kế hoạch',
    live: 'Hiện tại',
    save: 'Lưu chỉ tiêu',
    saved: 'Đã lưu {count} ô.',
    changed: '{count} ô đã đổi, chưa lưu.',
    nothingChanged: 'Chưa đổi ô nào.',
    wrongCells: 'Còn ô chưa đọc được; hãy sửa trước khi lưu.',
    none: 'Biểu mẫu này không có chỉ tiêu nào được giao kế hoạch.',
    row: '{name}, {column}',
  },
  en: {
    title: 'Targets, {period}',
    lead: 'Set for the whole of {unit}, units below included. An empty cell means that no target is set.',
    readOnly:
      'Only the planning staff of this unit or of a unit above it may set targets; you can look at them.',
    grid: 'Targets',
    plan: 'Plan',
    live: 'Live',
    save: 'Save the targets',
    saved: 'Saved {count} {count|cell|cells}.',
    changed: '{count} {count|cell|cells} changed and not saved.',
    nothingChanged: 'No cell is changed.',
    wrongCells: 'Some cells cannot be read; correct them before saving.',
    none: 'This form has no indicator for which a target is set.',
    row: '{name}, {column}',
  },
});
