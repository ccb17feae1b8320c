/** Reads a copied table as Excel and LibreOffice write it: tabs, line ends, quotes around cells that hold either. */
export function readClipboardTable(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const body = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at < body.length; at += 1) {
    const letter = body.charAt(at);
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (body.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (letter === '"' && cell === '' && closesAsCell(body, at)) {
      isQuoted = true;
    } else if (letter === '\t' || letter === '\n') {
      row.push(cell);
      cell = '';
      if (letter === '\n') {
        rows.push(row);
        row = [];
      }
    } else cell += letter;
  }
  row.push(cell);
  rows.push(row);
  return rows;
}

/** Whether a quote at the start of a cell encloses it: its closing quote stands before a tab, a line end or the end. */
function closesAsCell(body: string, start: number): boolean {
  for (let at = start + 1; at < body.length; at += 1) {
    if (body.charAt(at) !== '"') continue;
    if (body.charAt(at + 1) === '"') at += 1;
    else return at + 1 === body.length || body.charAt(at + 1) === '\t' || body.charAt(at + 1) === '\n';
  }
  return false;
}

/** Writes a table for the clipboard so that Excel puts each cell back in its place. */
export function writeClipboardTable(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) =>
      row.map((cell) => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .join('\r\n');
}
