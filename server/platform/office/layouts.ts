import type { LayoutRules } from './layout-rules.ts';
import type { DocumentLayout } from './official-document.ts';
import { partyLayout } from './party-layout.ts';
import { stateLayout } from './state-layout.ts';

const layouts: Readonly<Record<DocumentLayout, LayoutRules>> = { state: stateLayout, party: partyLayout };

/** The rules of a layout as they are in force now. */
export function layoutRules(layout: DocumentLayout): LayoutRules {
  return layouts[layout];
}
