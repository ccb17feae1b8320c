import { SaxesParser } from 'saxes';
import { XlsxError, damaged } from './xlsx-error.ts';
import type { XlsxLimits } from './xlsx-limits.ts';
import type { ZipArchive } from './zip-archive.ts';

/** Attributes by their names as written, prefix included. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** Receives the elements of one part by their local names; extension lists and fallbacks are left out. */
export interface XmlHandler {
  open?(name: string, attributes: XmlAttributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Extensions and alternatives repeat content in namespaces this reader does not know. */
const skippedElements = new Set(['extLst', 'Fallback']);

/** No cell text comes near (32,767 characters); the parser would hold a longer one in memory whole. */
const longestGap = 1_000_000;

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/** Finds an attribute by its local name where the prefix is the writer's choice (`r:id`, `d3p1:id`). */
export function prefixedAttribute(attributes: XmlAttributes, local: string): string | undefined {
  for (const name in attributes) {
    if (name.endsWith(`:${local}`)) return attributes[name];
  }
  return undefined;
}

/** Reads an `xsd:boolean`. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

function createDecoder(firstPiece: Uint8Array): TextDecoder {
  const [first, second] = firstPiece;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', { fatal: true });
  return new TextDecoder('utf-8', { fatal: true });
}

type PartParser = SaxesParser<{ position: false; xmlns: false }>;

function createParser(
  part: string,
  handler: XmlHandler,
  limits: Pick<XlsxLimits, 'depth'>,
  onTag: () => void,
): PartParser {
  const parser: PartParser = new SaxesParser({ position: false, xmlns: false });
  let depth = 0;
  let skippedFrom = 0;
  parser.on('error', (error) => {
    throw damaged(part, error);
  });
  parser.on('doctype', () => {
    throw new XlsxError('xlsx.forbidden_xml', { part });
  });
  parser.on('opentag', (tag) => {
    onTag();
    depth++;
    if (depth > limits.depth) throw damaged(part, new Error('nested too deeply'));
    if (skippedFrom !== 0) return;
    const name = localName(tag.name);
    if (skippedElements.has(name)) skippedFrom = depth;
    else handler.open?.(name, tag.attributes);
  });
  parser.on('closetag', (tag) => {
    onTag();
    if (skippedFrom === 0) handler.close?.(localName(tag.name));
    else if (skippedFrom === depth) skippedFrom = 0;
    depth--;
  });
  const onText = (text: string) => {
    if (skippedFrom === 0) handler.text?.(text);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  return parser;
}

/**
 * Reads one XML part as a stream of events.
 *
 * @throws XlsxError `xlsx.damaged` (malformed, wrong encoding, too deep), `xlsx.forbidden_xml` (DTD)
 */
export function readXmlPart(
  archive: ZipArchive,
  part: string,
  handler: XmlHandler,
  limits: Pick<XlsxLimits, 'depth'>,
): void {
  let gap = 0;
  const parser = createParser(part, handler, limits, () => {
    gap = 0;
  });
  let decoder: TextDecoder | undefined;
  const decode = (bytes?: Uint8Array): string => {
    if (bytes !== undefined) decoder ??= createDecoder(bytes);
    try {
      return decoder?.decode(bytes, { stream: bytes !== undefined }) ?? '';
    } catch (cause) {
      throw damaged(part, cause);
    }
  };
  archive.unpack(part, (bytes) => {
    if (bytes.length === 0) return;
    gap += bytes.length;
    parser.write(decode(bytes));
    if (gap > longestGap) throw damaged(part, new Error('a text without end'));
  });
  parser.write(decode());
  parser.close();
}
