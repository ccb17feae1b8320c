import type { DocumentLayout } from '../../../contract/documents/issued-number.ts';

/** Longest symbol the register of documents takes: FileNotation of NĐ 30/2020, annex VI, without the type. */
const longestSymbol = 15;

/** What stands for a party committee in a symbol. */
export const partyCommitteeSymbol = 'ĐU';

/** What stands for a Party body, committee or council in a symbol. */
const bodySymbols: Readonly<Record<string, string>> = {
  party_committee: partyCommitteeSymbol,
  standing_committee: partyCommitteeSymbol,
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

/**
 * The issuer's part of a symbol: the abbreviations with which the short name begins ("BCHQS Lam Giang" gives BCHQS,
 * "PTKV 1" gives PTKV1), or the first letters of the name where it begins with none.
 */
export function unitSymbol(shortName: string, name: string): string {
  const words = shortName.normalize('NFC').split(/[^\p{L}\p{N}]+/u);
  const end = words.findIndex((word) => !isAbbreviation(word));
  const symbol = words.slice(0, end === -1 ? undefined : end).join('');
  return /\p{L}/u.test(symbol) && symbol.length <= longestSymbol ? symbol : firstLetters(name);
}

function isAbbreviation(word: string): boolean {
  return /^\p{N}+$/u.test(word) || (word.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
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
