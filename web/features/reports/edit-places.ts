import type { NarrativeHeading } from '../../../contract/indicators/form-definition.ts';
import type { CellChange } from '../../ui/figure-grid/grid-model.ts';
import {
  type Adjusted,
  type DraftStatement,
  headingKey,
  type PendingEdits,
  type StoredContent,
  wordsOf,
} from './pending-edits.ts';
import { placeKey } from './report-place.ts';
import { placeOfCell } from './section-grids.ts';

/** Edits after changes of cells in a grid. */
export function editCells(
  edits: PendingEdits,
  stored: StoredContent,
  changes: readonly CellChange[],
): PendingEdits {
  const cells = { ...edits.cells };
  for (const { cell, after } of changes) {
    const place = placeOfCell(cell);
    if (place === undefined) continue;
    const key = placeKey(place);
    const theirs = stored.cells.get(key) ?? null;
    const before = cells[key]?.before ?? theirs;
    // Back to what is stored: nothing waits any more, unless a save of another value may be under way.
    if (after.text === undefined && after.value === theirs && before === theirs) delete cells[key];
    else cells[key] = { ...after, before };
  }
  return { ...edits, cells };
}

/** Edits after a change of an adjustment; `text` is what could not be read. */
export function editAdjustment(
  edits: PendingEdits,
  stored: StoredContent,
  key: string,
  change: Adjusted & { readonly text?: string | undefined },
): PendingEdits {
  const theirs = stored.adjustments.get(key) ?? { value: null, reason: '' };
  const before = edits.adjustments[key]?.before ?? theirs;
  const { text, ...rest } = change;
  const edit = text === undefined ? { ...rest, before } : { ...rest, text, before };
  return { ...edits, adjustments: { ...edits.adjustments, [key]: edit } };
}

/** Edits after a change of a text or date. */
export function editText(
  edits: PendingEdits,
  stored: StoredContent,
  indicator: string,
  value: string | null,
): PendingEdits {
  const before = edits.texts[indicator]?.before ?? stored.texts.get(indicator) ?? null;
  return { ...edits, texts: { ...edits.texts, [indicator]: { value, before } } };
}

/** Edits after a change of the words under a heading. */
export function editHeading(
  edits: PendingEdits,
  stored: StoredContent,
  place: { readonly line: string; readonly heading: NarrativeHeading },
  statements: readonly DraftStatement[],
): PendingEdits {
  const key = headingKey(place.line, place.heading);
  const before = edits.narrative[key]?.before ?? wordsOf(stored.narrative.get(key) ?? []);
  return { ...edits, narrative: { ...edits.narrative, [key]: { statements: [...statements], before } } };
}
