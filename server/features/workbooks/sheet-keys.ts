/** Hidden keys by which rows and columns are found again wherever a person has moved them. */
const prefixes = {
  sheet: 'tk:s:',
  table: 'tk:t:',
  column: 'tk:c:',
  row: 'tk:r:',
  statement: 'tk:n:',
} as const;

/** Key of the narrative sheet, which no section can have. */
export const narrativeSheetKey = '#narrative';

/** Key of the sheet that tells how to fill in the others. */
export const guideSheetKey = '#guide';

export function sheetKey(key: string): string {
  return prefixes.sheet + key;
}

export function tableKey(id: string): string {
  return prefixes.table + id;
}

export function columnKey(key: string): string {
  return prefixes.column + key;
}

export function rowKey(key: string): string {
  return prefixes.row + key;
}

/** Key of a row of the narrative: its heading, and the statement it holds where the report has it already. */
export function statementKey(place: string, id: number | null): string {
  return `${prefixes.statement}${place}${id === null ? '' : `#${id}`}`;
}

/** What a cell says as a key; undefined when it is none. */
export function readKey(text: string): { kind: keyof typeof prefixes; key: string } | undefined {
  for (const kind of ['sheet', 'table', 'column', 'row', 'statement'] as const) {
    if (text.startsWith(prefixes[kind])) return { kind, key: text.slice(prefixes[kind].length).trim() };
  }
  return undefined;
}

/** Takes the key of a narrative row apart. */
export function readStatementKey(key: string): { place: string; id: number | null } {
  const [place = '', id] = key.split('#');
  return { place, id: id === undefined || !/^\d{1,10}$/.test(id) ? null : Number(id) };
}
