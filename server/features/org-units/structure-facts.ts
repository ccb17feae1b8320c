import type { Kysely } from 'kysely';
import type { OrgUnitsTables } from './org-units-tables.ts';
import { pinPredicate } from './pin-predicate.ts';
import { buildTree, type StructurePin, type Tree } from './tree-model.ts';

/** Trees of one database kept in memory; about 4 MB each for 11,500 units. */
const keptTrees = 24;

interface TreeCache {
  readonly kept: Map<string, Tree>;
  readonly loading: Map<string, Promise<Tree>>;
}

// The adapter is the one object that a Kysely instance and its transactions share, so it stands for the database.
const caches = new WeakMap<object, TreeCache>();

/** The pin of a day at the newest revision; revision 0 while no structure has been entered. */
export async function currentPin(db: Kysely<unknown>, on: Temporal.PlainDate): Promise<StructurePin> {
  const head = await db
    .withTables<OrgUnitsTables>()
    .selectFrom('structure_head')
    .select('revision')
    .executeTakeFirst();
  return { on, revision: head?.revision ?? 0 };
}

/** Reads the tree of a pin without keeping it. Throws for a revision that does not exist. */
export async function loadTree(db: Kysely<unknown>, pin: StructurePin): Promise<Tree> {
  const tables = db.withTables<OrgUnitsTables>();
  const newest = await currentPin(db, pin.on);
  if (pin.revision > newest.revision) throw new Error(`structure revision ${pin.revision} does not exist`);
  const rows = await tables
    .selectFrom('unit_version')
    .innerJoin('unit', 'unit.id', 'unit_version.unit_id')
    .select([
      'unit.id as id',
      'unit.code as code',
      'name',
      'short_name as shortName',
      'level_code as levelCode',
      'kind',
      'position',
      'place_name as placeName',
      'parent_id as parentId',
    ])
    .where(pinPredicate(pin, 'unit_version'))
    .execute();
  return buildTree(pin, rows);
}

/**
 * The tree of a pin, immutable and kept in memory. Not to be asked for a revision that the same transaction has
 * only just made: that one may still be rolled back.
 */
export async function getTree(db: Kysely<unknown>, pin: StructurePin): Promise<Tree> {
  const cache = cacheOf(db);
  const key = `${pin.on.toString()}@${pin.revision}`;
  const known = cache.kept.get(key);
  if (known) {
    keep(cache, key, known);
    return known;
  }
  // A transaction holds a connection; if it waited for a load that waits for a connection, nobody would go on.
  if (db.isTransaction) {
    const tree = await loadTree(db, pin);
    keep(cache, key, tree);
    return tree;
  }
  const started = cache.loading.get(key);
  if (started) return started;
  const loading = loadTree(db, pin);
  cache.loading.set(key, loading);
  try {
    const tree = await loading;
    keep(cache, key, tree);
    return tree;
  } finally {
    cache.loading.delete(key);
  }
}

function cacheOf(db: Kysely<unknown>): TreeCache {
  const { adapter } = db.getExecutor();
  const known = caches.get(adapter);
  if (known) return known;
  const cache: TreeCache = { kept: new Map(), loading: new Map() };
  caches.set(adapter, cache);
  return cache;
}

function keep({ kept }: TreeCache, key: string, tree: Tree): void {
  kept.delete(key);
  kept.set(key, tree);
  const oldest = kept.keys().next();
  if (kept.size > keptTrees && !oldest.done) kept.delete(oldest.value);
}
