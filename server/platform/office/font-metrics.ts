import { readFileSync } from 'node:fs';

/** The four faces of the document font. */
export type FontFace = 'Regular' | 'Bold' | 'Italic' | 'BoldItalic';

/** Ascent, descent and line gap of the face as Word uses them (OS/2 win and hhea values of Times New Roman), in em. */
export const fontLine = { ascentEm: 0.891, descentEm: 0.216, heightEm: 1.149 } as const;

interface FaceMetrics {
  readonly unitsPerEm: number;
  readonly glyphs: ReadonlyMap<number, number>;
  readonly advances: (glyph: number) => number;
}

const faces = new Map<FontFace, FaceMetrics>();

/** The file of a face as shipped with the program. */
export function fontFile(face: FontFace): Buffer {
  return readFileSync(new URL(`./fonts/Tinos-${face}.ttf`, import.meta.url));
}

function fontFace(style: { readonly bold?: boolean; readonly italic?: boolean }): FontFace {
  if (style.bold === true) return style.italic === true ? 'BoldItalic' : 'Bold';
  return style.italic === true ? 'Italic' : 'Regular';
}

/** Whether the document font draws this code point. */
export function hasGlyph(codePoint: number, face: FontFace = 'Regular'): boolean {
  return (metricsOf(face).glyphs.get(codePoint) ?? 0) !== 0;
}

/** Width of one line of text in points. Kerning is not counted, as Word leaves it off. */
export function textWidthPt(
  text: string,
  style: { readonly sizePt: number; readonly bold?: boolean; readonly italic?: boolean },
): number {
  const metrics = metricsOf(fontFace(style));
  let units = 0;
  for (const character of text) {
    units += metrics.advances(metrics.glyphs.get(character.codePointAt(0) ?? 0) ?? 0);
  }
  return (units * style.sizePt) / metrics.unitsPerEm;
}

function metricsOf(face: FontFace): FaceMetrics {
  const known = faces.get(face);
  if (known !== undefined) return known;
  const metrics = readMetrics(fontFile(face));
  faces.set(face, metrics);
  return metrics;
}

function readMetrics(file: Buffer): FaceMetrics {
  const tables = new Map<string, number>();
  for (let index = 0; index < file.readUInt16BE(4); index += 1) {
    const record = 12 + 16 * index;
    tables.set(file.toString('latin1', record, record + 4), file.readUInt32BE(record + 8));
  }
  const offset = (tag: string): number => {
    const found = tables.get(tag);
    if (found === undefined) throw new Error(`font without the table ${tag}`);
    return found;
  };
  const hmtx = offset('hmtx');
  const longMetrics = file.readUInt16BE(offset('hhea') + 34);
  return {
    unitsPerEm: file.readUInt16BE(offset('head') + 18),
    glyphs: readCharacterMap(file, offset('cmap')),
    advances: (glyph) => file.readUInt16BE(hmtx + 4 * Math.min(glyph, longMetrics - 1)),
  };
}

/** Reads the Windows Unicode subtable (platform 3, encoding 1, format 4) of OpenType's `cmap`. */
function readCharacterMap(file: Buffer, cmap: number): ReadonlyMap<number, number> {
  const map = new Map<number, number>();
  for (let index = 0; index < file.readUInt16BE(cmap + 2); index += 1) {
    const record = cmap + 4 + 8 * index;
    const table = cmap + file.readUInt32BE(record + 4);
    const isWindowsUnicode = file.readUInt16BE(record) === 3 && file.readUInt16BE(record + 2) === 1;
    if (!isWindowsUnicode || file.readUInt16BE(table) !== 4) continue;
    readSegments(file, table, map);
  }
  return map;
}

function readSegments(file: Buffer, table: number, map: Map<number, number>): void {
  const doubled = file.readUInt16BE(table + 6);
  const ends = table + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const ranges = deltas + doubled;
  for (let segment = 0; segment < doubled; segment += 2) {
    const start = file.readUInt16BE(starts + segment);
    const end = file.readUInt16BE(ends + segment);
    const delta = file.readUInt16BE(deltas + segment);
    const range = file.readUInt16BE(ranges + segment);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const raw = range === 0 ? code : file.readUInt16BE(ranges + segment + range + 2 * (code - start));
      if (range !== 0 && raw === 0) continue;
      const glyph = (raw + delta) & 0xffff;
      if (glyph !== 0) map.set(code, glyph);
    }
  }
}
