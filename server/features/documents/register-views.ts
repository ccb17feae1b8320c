import type { Kysely } from 'kysely';
import type { IssuedNumberView } from '../../../contract/documents/issued-number.ts';
import type { Actor } from '../../platform/actor.ts';
import { isUnitInScope, unitScope, type UnitScopeRule } from '../accounts/public.ts';
import { currentPin, getTree } from '../org-units/public.ts';
import type { DocumentsTables } from './documents-tables.ts';
import { registerForbidden, unknownDocumentUnit } from './documents-errors.ts';

/** Officers read the register of their unit and of everything below it. */
const readRule: UnitScopeRule = {
  own: [],
  below: [],
  subtree: ['reporting_officer', 'signer', 'approver', 'planner', 'auditor'],
};

/**
 * The register of a unit and its bodies for a year, by type and number.
 * Errors: `document.unknown_unit`, `auth.forbidden`.
 */
export async function viewRegister(
  db: Kysely<unknown>,
  today: Temporal.PlainDate,
  actor: Actor,
  query: { readonly unit: string; readonly year: number; readonly type?: string | undefined },
): Promise<IssuedNumberView[]> {
  const tree = await getTree(db, await currentPin(db, today));
  const unit = tree.byCode(query.unit);
  if (!unit) throw unknownDocumentUnit(query.unit, today.toString());
  if (actor.via !== 'program' && !isUnitInScope(unitScope(actor, readRule), tree, unit.id)) {
    throw registerForbidden();
  }
  let numbers = db
    .withTables<DocumentsTables & { body: { id: number; code: string } }>()
    .selectFrom('issued_number')
    .leftJoin('body', 'body.id', 'issued_number.body_id')
    .selectAll('issued_number')
    .select('body.code as body_code')
    .where('issued_number.unit_id', '=', unit.id)
    .where('year', '=', query.year);
  if (query.type !== undefined) numbers = numbers.where('type_code', '=', query.type);
  const rows = await numbers.orderBy('body.code').orderBy('type_code').orderBy('number').execute();
  return rows.map((row) => ({
    unitCode: unit.code,
    bodyCode: row.body_code,
    year: row.year,
    typeCode: row.type_code,
    number: row.number,
    symbol: row.symbol,
    subject: row.subject,
    issuedOn: row.issued_on.toString(),
    givenAt: row.given_at.toString(),
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
  }));
}
