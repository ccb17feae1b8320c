import { formatAddress } from './cell-address.ts';
import { encodeStoredText } from './escaped-text.ts';
import { textXml } from './shared-strings-writer.ts';
import type { CellComment } from './workbook-model.ts';

/** The comments part of a sheet. */
export function commentsXml(comments: readonly CellComment[]): string {
  const authors = [...new Set(comments.map(({ author }) => author))];
  const authorList = authors.map((author) => `<author>${encodeStoredText(author)}</author>`).join('');
  const list = comments.map(
    ({ row, column, author, text }) =>
      `<comment ref="${formatAddress(row, column)}" authorId="${authors.indexOf(author)}"><text>${textXml(text)}</text></comment>`,
  );
  return `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors>${authorList}</authors><commentList>${list.join('')}</commentList></comments>`;
}

function shapeXml({ row, column }: CellComment, index: number): string {
  // Column and row counts from 0, each followed by an offset: the box stands right of its cell.
  const anchor = [column, 12, Math.max(0, row - 2), 4, column + 3, 12, row + 3, 4].join(', ');
  return [
    `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`,
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox/>',
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>',
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column>`,
    '</x:ClientData></v:shape>',
  ].join('');
}

/** The drawing without which Excel shows no comment (ECMA-376-4 §8). */
export function commentsDrawing(comments: readonly CellComment[]): string {
  return [
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">',
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>',
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">',
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>',
    ...comments.map(shapeXml),
    '</xml>',
  ].join('');
}
