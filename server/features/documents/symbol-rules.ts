import type { DocumentLayout } from '../../../contract/documents/issued-number.ts';

/** Longest symbol the register of documents takes: FileNotation of NĐ 30/2020, annex VI, without the type. */
const longestSymbol = 15;

/** What stands for a Party body, committee or council in a symbol. */
const bodySymbols: Readonly<Record<string, string>> = {
  party_committee: 'ĐU',
  standing_committee: 'ĐU',
  inspection_committee: 'UBKTĐU',
  party_cell: 'CB',
  steering_committee: 'BCĐ',
  council: 'HĐ',
};

const partyBodies: ReadonlySet<string> = new Set([
  'party_committee',
  'standing_committee',
  'inspection_committee',
  'party_cell',
]);

/** Whether a kind of body issues documents of the Party. */
export function isPartyBody(kind: string): boolean {
  return partyBodies.has(kind);
}

/** The issuer's part of a symbol: the short name where it is short enough, or the first letters of the name. */
export function unitSymbol(shortName: string, name: string): string {
  const compact = shortName.replaceAll(/\s+/g, '');
  if (shortName !== name && compact.length <= longestSymbol) return compact;
  return firstLetters(name);
}

/** The issuer's part of a symbol for a body: fixed by its kind, or the first letters of its name. */
export function bodySymbol(kind: string, name: string): string {
  return bodySymbols[kind] ?? firstLetters(name);
}

function firstLetters(name: string): string {
  const letters = name.normalize('NFC').match(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu) ?? [];
  return letters.join('').toLocaleUpperCase('vi').slice(0, longestSymbol);
}

/**
 * Number and symbol as printed. State (NĐ 30/2020/NĐ-CP, Art. 8): `05/BC-XYZ`, without a type `05/XYZ`. Party
 * (05-HD/VPTW): `05-BC/ĐU`. Numbers below ten are written with a zero.
 */
export function numberAndSymbol(
  layout: DocumentLayout,
  number: number,
  abbreviation: string | null,
  issuer: string,
): string {
  const digits = String(number).padStart(2, '0');
  if (layout === 'party')
    return abbreviation === null ? `${digits}/${issuer}` : `${digits}-${abbreviation}/${issuer}`;
  return abbreviation === null ? `${digits}/${issuer}` : `${digits}/${abbreviation}-${issuer}`;
}
