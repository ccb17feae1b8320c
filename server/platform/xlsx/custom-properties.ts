import { decodeStoredText } from './escaped-text.ts';
import type { XlsxLimits } from './xlsx-limits.ts';
import { readXmlPart } from './xml-reader.ts';
import type { ZipArchive } from './zip-archive.ts';

/** Custom document properties as text, by name, whatever their variant type. */
export function readCustomProperties(
  archive: ZipArchive,
  part: string,
  limits: XlsxLimits,
): Map<string, string> {
  const properties = new Map<string, string>();
  let name: string | undefined;
  readXmlPart(
    archive,
    part,
    {
      open(element, attributes) {
        if (element !== 'property') return;
        name = attributes.name;
        if (name !== undefined) properties.set(name, '');
      },
      text(text) {
        if (name !== undefined) properties.set(name, (properties.get(name) ?? '') + text);
      },
      close(element) {
        if (element !== 'property' || name === undefined) return;
        properties.set(name, decodeStoredText((properties.get(name) ?? '').trim()));
        name = undefined;
      },
    },
    limits,
  );
  return properties;
}
