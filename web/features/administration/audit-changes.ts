/** One field of what was recorded before and after; null for nothing. */
export interface ChangedField {
  /** Names from the outside in, joined by dots. */
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function leaves(value: unknown, field: string): [string, string][] {
  if (value === null || value === undefined) return [];
  if (!isRecord(value)) return [[field, typeof value === 'string' ? value : JSON.stringify(value)]];
  return Object.entries(value).flatMap(([key, inner]) =>
    leaves(inner, field === '' ? key : `${field}.${key}`),
  );
}

/** What an entry recorded, field by field: those that differ first as recorded, each once. */
export function changedFields(before: unknown, after: unknown): readonly ChangedField[] {
  const old = new Map(leaves(before, ''));
  const now = new Map(leaves(after, ''));
  return [...new Set([...old.keys(), ...now.keys()])].map((field) => ({
    field,
    before: old.get(field) ?? null,
    after: now.get(field) ?? null,
  }));
}
