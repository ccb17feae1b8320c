import { builtInFormat, isDateFormat } from './number-format.ts';
import type { XlsxLimits } from './xlsx-limits.ts';
import { readXmlPart } from './xml-reader.ts';
import type { ZipArchive } from './zip-archive.ts';

/** What a cell's style says about its number. */
interface ReadFormat {
  readonly code: string;
  readonly isDate: boolean;
}

const generalFormat: ReadFormat = { code: 'General', isDate: false };

/** Number formats by style index (`s` of a cell). */
export interface StyleFormats {
  of(styleIndex: number): ReadFormat;
}

/** Used when a workbook has no styles part. */
export const noStyles: StyleFormats = { of: () => generalFormat };

export function readStyleFormats(archive: ZipArchive, part: string, limits: XlsxLimits): StyleFormats {
  const codes = new Map<number, string>();
  const formatIds: number[] = [];
  let isInCellFormats = false;
  let isInDifferential = false;
  readXmlPart(
    archive,
    part,
    {
      open(name, attributes) {
        if (name === 'cellXfs') isInCellFormats = true;
        else if (name === 'dxfs') isInDifferential = true;
        else if (name === 'xf' && isInCellFormats) formatIds.push(Number(attributes.numFmtId ?? '0'));
        else if (name === 'numFmt' && !isInDifferential) {
          codes.set(Number(attributes.numFmtId), attributes.formatCode ?? 'General');
        }
      },
      close(name) {
        if (name === 'cellXfs') isInCellFormats = false;
        else if (name === 'dxfs') isInDifferential = false;
      },
    },
    limits,
  );
  const known = new Map<number, ReadFormat>();
  const byStyle = formatIds.map((id) => {
    const code = codes.get(id) ?? builtInFormat(id);
    const format = known.get(id) ?? { code, isDate: isDateFormat(code) };
    known.set(id, format);
    return format;
  });
  return { of: (styleIndex) => byStyle[styleIndex] ?? generalFormat };
}
