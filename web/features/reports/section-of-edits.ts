import type { FormDefinition } from '../../../contract/indicators/form-definition.ts';
import type { PendingEdits } from './pending-edits.ts';
import { placeOfKey } from './report-place.ts';

/** How many entries of each section cannot be saved as they are: unreadable, or refused. */
export function sectionOfEdits(definition: FormDefinition, edits: PendingEdits): ReadonlyMap<string, number> {
  const wrong = [
    ...Object.entries(edits.cells).filter(
      ([, edit]) => edit.text !== undefined || edit.refusal !== undefined,
    ),
    ...Object.entries(edits.adjustments).filter(
      ([, edit]) => edit.text !== undefined || edit.refusal !== undefined,
    ),
  ].map(([key]) => placeOfKey(key).indicator);
  const texts = Object.entries(edits.texts)
    .filter(([, edit]) => edit.refusal !== undefined)
    .map(([indicator]) => indicator);
  const places = [...wrong, ...texts];
  return new Map(
    definition.sections.map(({ code, indicators }) => {
      const codes = new Set(indicators.map((indicator) => indicator.code));
      return [code, places.filter((indicator) => codes.has(indicator)).length];
    }),
  );
}
