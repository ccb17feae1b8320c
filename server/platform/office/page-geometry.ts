import type { LayoutRules } from './layout-rules.ts';

export const pointsPerMm = 72 / 25.4;

/** Width of the text on a page of the given orientation, in points. A landscape page keeps the margins' names. */
export function textWidthOfPagePt({ page }: LayoutRules, isLandscape = false): number {
  const widthMm = isLandscape ? page.heightMm : page.widthMm;
  return (widthMm - page.leftMm - page.rightMm) * pointsPerMm;
}

/** Widths of the heading's two columns, in points. */
export function headColumnsPt(rules: LayoutRules): readonly [number, number] {
  const width = textWidthOfPagePt(rules);
  return [width * rules.head.leftShare, width * (1 - rules.head.leftShare)];
}
