import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { StructurePin } from './tree-model.ts';

/** SQL predicate: a row of `unit_version` or `unit_path` (or its alias) belongs to the tree of the pin. */
export function pinPredicate(pin: StructurePin, table: string): RawBuilder<SqlBool> {
  const on = pin.on.toString();
  const column = (name: string) => sql.ref(`${table}.${name}`);
  return sql<SqlBool>`(${column('created_revision')} <= ${pin.revision}
    and (${column('superseded_revision')} is null or ${column('superseded_revision')} > ${pin.revision})
    and ${column('valid_from')} <= ${on}::date
    and (${column('valid_to')} is null or ${column('valid_to')} > ${on}::date))`;
}
