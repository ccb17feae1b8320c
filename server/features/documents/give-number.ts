import type { Kysely, Transaction } from 'kysely';
import type { DocumentLayout } from '../../../contract/documents/issued-number.ts';
import type { DocumentType } from '../../../contract/indicators/pack.ts';
import type { BodyId, UnitId } from '../../../contract/kernel/ids.ts';
import { getVocabulary } from '../indicators/public.ts';
import { currentPin, getTree } from '../org-units/public.ts';
import {
  partyBodyNeeded,
  unknownDocumentBody,
  unknownDocumentType,
  unknownDocumentUnit,
} from './documents-errors.ts';
import { findNumberOf, insertNumber, type StoredNumber, takeNextNumber } from './number-store.ts';
import { bodySymbol, isPartyBody, numberAndSymbol, unitSymbol } from './symbol-rules.ts';

type Tx = Transaction<unknown>;

/** What a number is asked for. */
export interface NumberRequest {
  readonly unitId: UnitId;
  /** Party body or committee that issues; null where the unit itself does. */
  readonly bodyCode: string | null;
  readonly layout: DocumentLayout;
  /** Type of document of the vocabulary, such as `bao-cao`. */
  readonly typeCode: string;
  /** Year of the series; a Party body counts through its term, so there it is the first year of the term. */
  readonly year: number;
  readonly issuedOn: Temporal.PlainDate;
  /** What the document is about, as its summary line says. */
  readonly subject: string;
  /** The thing that gets the number, such as `official_report` and its identity; asked again it keeps its number. */
  readonly given: { readonly kind: string; readonly id: string };
  /** When, by the clock of the command. */
  readonly at: Temporal.Instant;
}

/** A number with the parts a layout prints. */
export interface GivenNumber {
  readonly number: number;
  readonly year: number;
  /** Number and symbol as printed: `05/BC-XYZ`, `05-BC/ĐU`. */
  readonly symbol: string;
  /** Abbreviation of the type; null where the type has none. */
  readonly typeAbbreviation: string | null;
  /** The issuer's part of the symbol. */
  readonly issuerSymbol: string;
  /** Date under which it stands in the register. */
  readonly issuedOn: Temporal.PlainDate;
  /** False when the thing already had its number. */
  readonly isNew: boolean;
}

/**
 * Gives the next number of the issuer's series of the year and type, inside the caller's transaction, which holds the
 * series until it ends: gap-free, one number for one thing (NĐ 30/2020/NĐ-CP, Art. 15).
 * Errors: `document.unknown_unit`, `document.unknown_body`, `document.body_needed`, `document.unknown_type`.
 */
export async function giveNumber(tx: Tx, request: NumberRequest): Promise<GivenNumber> {
  const type = await documentTypeOf(tx, request);
  const issuer = await issuerOf(tx, request);
  const series = {
    unit_id: request.unitId,
    body_id: issuer.bodyId,
    year: request.year,
    type_code: request.typeCode,
  };
  const printed = { typeAbbreviation: type.abbreviation, issuerSymbol: issuer.symbol };
  const before = await findNumberOf(tx, series, request.given);
  if (before) return { ...withoutType(before), ...printed, isNew: false };
  const number = await takeNextNumber(tx, series);
  const symbol = numberAndSymbol(request.layout, number, type.abbreviation, issuer.symbol);
  await insertNumber(tx, series, {
    number,
    symbol,
    subject: request.subject,
    issuedOn: request.issuedOn,
    givenAt: request.at,
    given: request.given,
  });
  return { number, year: request.year, symbol, issuedOn: request.issuedOn, ...printed, isNew: true };
}

/**
 * What the register would print for an issuer, without giving a number. Errors: as `giveNumber`.
 */
export async function previewSymbol(
  db: Kysely<unknown>,
  request: Pick<NumberRequest, 'unitId' | 'bodyCode' | 'layout' | 'typeCode' | 'issuedOn'>,
): Promise<Pick<GivenNumber, 'typeAbbreviation' | 'issuerSymbol'>> {
  const type = await documentTypeOf(db, request);
  const issuer = await issuerOf(db, request);
  return { typeAbbreviation: type.abbreviation, issuerSymbol: issuer.symbol };
}

function withoutType({ number, year, symbol, issuedOn }: StoredNumber) {
  return { number, year, symbol, issuedOn };
}

async function documentTypeOf(
  tx: Kysely<unknown>,
  { typeCode, layout }: Pick<NumberRequest, 'typeCode' | 'layout'>,
): Promise<DocumentType> {
  const { documentTypes } = await getVocabulary(tx);
  const type = documentTypes.find(({ code, layouts }) => code === typeCode && layouts.includes(layout));
  if (!type) throw unknownDocumentType(typeCode, layout);
  return type;
}

async function issuerOf(
  tx: Kysely<unknown>,
  { unitId, bodyCode, layout, issuedOn }: Pick<NumberRequest, 'unitId' | 'bodyCode' | 'layout' | 'issuedOn'>,
): Promise<{ readonly bodyId: BodyId | null; readonly symbol: string }> {
  const on = issuedOn.toString();
  const tree = await getTree(tx, await currentPin(tx, issuedOn));
  const unit = tree.byId(unitId);
  if (!unit) throw unknownDocumentUnit(unitId, on);
  if (bodyCode === null) {
    if (layout === 'party') throw partyBodyNeeded();
    return { bodyId: null, symbol: unitSymbol(unit.shortName, unit.name) };
  }
  const body = await tx
    .withTables<{ body: BodyRow }>()
    .selectFrom('body')
    .select(['id', 'kind', 'name'])
    .where('unit_id', '=', unitId)
    .where('code', '=', bodyCode)
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', on)]))
    .executeTakeFirst();
  if (!body) throw unknownDocumentBody(bodyCode, unit.code, on);
  if (layout === 'party' && !isPartyBody(body.kind)) throw partyBodyNeeded();
  return { bodyId: body.id, symbol: bodySymbol(body.kind, body.name) };
}

type BodyRow = {
  id: BodyId;
  unit_id: UnitId;
  code: string;
  kind: string;
  name: string;
  valid_from: string;
  valid_to: string | null;
};
