/**
 * Text as SpreadsheetML stores it (ST_Xstring, ECMA-376-1 §22.9.2.19): characters that XML cannot carry are written
 * `_xHHHH_`, and an underscore that would start such a sequence is itself written `_x005F_`.
 */
const escapeSequence = /_x([0-9A-Fa-f]{4})_/g;

/** Turns the stored form back into the text a person sees. */
export function decodeStoredText(stored: string): string {
  if (!stored.includes('_x')) return stored;
  return stored.replace(escapeSequence, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

// Every control character but tab and line feed, lone surrogates, non-characters, and what would read as a sequence.
const needsEscape = /[&<>"\p{Cs}\ufffe\uffff]|[^\P{Cc}\t\n]|_(?=x[0-9A-Fa-f]{4}_)/gu;
const mayNeedEscape = /[&<>"_\p{Cs}\ufffe\uffff]|[^\P{Cc}\t\n]/u;

const namedEscapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeCharacter(character: string): string {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return namedEscapes[character] ?? `_x${code}_`;
}

/** Text ready to stand in an element of a sheet or in the shared strings. */
export function encodeStoredText(text: string): string {
  return mayNeedEscape.test(text) ? text.replace(needsEscape, escapeCharacter) : text;
}

/** Text ready to stand in an attribute: line breaks survive attribute normalisation as character references. */
export function encodeAttribute(text: string): string {
  return encodeStoredText(text).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
