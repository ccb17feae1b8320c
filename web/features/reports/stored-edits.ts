import { z } from 'zod';
import { noEdits, type PendingEdits, pendingEdits } from './pending-edits.ts';

const kept = z.strictObject({ version: z.int(), edit: z.int(), at: z.string(), edits: pendingEdits });

/** Where unsaved edits of one person for one report are kept on this device. */
export function editsKey(account: number, round: string, unit: string): string {
  return `tongket.draft.${account}.${round}.${unit}`;
}

/** Edits kept on this device; what an older page wrote in another form is left alone and not read. */
export function readEdits(storage: Pick<Storage, 'getItem'>, key: string): PendingEdits {
  try {
    const parsed = kept.safeParse(JSON.parse(storage.getItem(key) ?? 'null'));
    return parsed.success ? parsed.data.edits : noEdits;
  } catch {
    // Storage may be closed to us, or hold what is no JSON: the page then has what the server has.
    return noEdits;
  }
}

/** Keeps edits on this device, with the version they were made on; answers whether that was possible. */
export function writeEdits(
  storage: Pick<Storage, 'setItem' | 'removeItem'>,
  key: string,
  edits: PendingEdits,
  seen: { readonly version: number; readonly edit: number },
  at: string,
): boolean {
  try {
    const isEmpty = Object.values(edits).every((list) => Object.keys(list).length === 0);
    if (isEmpty) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify({ ...seen, at, edits }));
    return true;
  } catch {
    return false;
  }
}
