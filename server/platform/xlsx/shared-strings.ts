import { decodeStoredText } from './escaped-text.ts';
import { XlsxError } from './xlsx-error.ts';
import type { XlsxLimits } from './xlsx-limits.ts';
import { readXmlPart } from './xml-reader.ts';
import type { ZipArchive } from './zip-archive.ts';

/** Shared strings in order: the runs of a rich text joined, phonetic readings left out. */
export function readSharedStrings(archive: ZipArchive, part: string, limits: XlsxLimits): string[] {
  const strings: string[] = [];
  let current = '';
  let isInText = false;
  let isInPhonetic = false;
  readXmlPart(
    archive,
    part,
    {
      open(name) {
        if (name === 'si') current = '';
        else if (name === 'rPh') isInPhonetic = true;
        else if (name === 't') isInText = !isInPhonetic;
      },
      text(text) {
        if (isInText) current += text;
      },
      close(name) {
        if (name === 't') isInText = false;
        else if (name === 'rPh') isInPhonetic = false;
        else if (name === 'si') {
          if (strings.length === limits.strings) {
            throw new XlsxError('xlsx.too_many_strings', { limit: limits.strings });
          }
          strings.push(decodeStoredText(current));
        }
      },
    },
    limits,
  );
  return strings;
}
