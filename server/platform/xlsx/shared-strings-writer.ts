import { encodeStoredText } from './escaped-text.ts';

/** Beyond this many different texts a large sheet keeps its texts in its own cells, so that memory stays bounded. */
const mostShared = 100_000;
const needsPreserving = /^\s|\s$|\n/;

/** `<t>` of a text, with its white space kept. */
export function textXml(text: string): string {
  return `<t${needsPreserving.test(text) ? ' xml:space="preserve"' : ''}>${encodeStoredText(text)}</t>`;
}

/** Collects the texts that cells share. */
export class SharedStringsWriter {
  readonly #indexes = new Map<string, number>();
  #uses = 0;

  /** Index of a text; undefined when the table is full and the cell has to carry the text itself. */
  indexOf(text: string): number | undefined {
    let index = this.#indexes.get(text);
    if (index === undefined) {
      if (this.#indexes.size === mostShared) return undefined;
      index = this.#indexes.size;
      this.#indexes.set(text, index);
    }
    this.#uses++;
    return index;
  }

  /** The whole shared strings part in pieces; call it after the last cell. */
  *toXml(): Generator<string> {
    const counts = `count="${this.#uses}" uniqueCount="${this.#indexes.size}"`;
    yield `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ${counts}>`;
    for (const text of this.#indexes.keys()) yield `<si>${textXml(text)}</si>`;
    yield '</sst>';
  }
}
