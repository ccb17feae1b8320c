import type { Kysely } from 'kysely';

type AnyDatabase = Pick<Kysely<unknown>, 'getExecutor'>;

/**
 * A value kept once for each open database and shared with its transactions, for caches of rows that never
 * change. A database that is closed takes its value with it.
 */
export function perDatabase<Value>(make: () => Value): (db: AnyDatabase) => Value {
  const kept = new WeakMap<object, Value>();
  return (db) => {
    // A transaction has another executor than its database, but the same adapter.
    const { adapter } = db.getExecutor();
    const known = kept.get(adapter);
    if (known !== undefined) return known;
    const made = make();
    kept.set(adapter, made);
    return made;
  };
}
