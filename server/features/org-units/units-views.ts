import { sql, type Kysely } from 'kysely';
import type { UnitId } from '../../../contract/kernel/ids.ts';
import { foldForSearch } from '../../../contract/kernel/vietnamese-text.ts';
import type { UnitQuery, UnitSummary, UnitTree } from '../../../contract/org-units/unit.ts';
import type { BodySummary, PostSummary, UnitDetail } from '../../../contract/org-units/unit-detail.ts';
import type { Actor } from '../../platform/actor.ts';
import { unknownUnit } from './structure-errors.ts';
import { currentPin, getTree } from './structure-facts.ts';
import { mayChangeStructure } from './structure-policy.ts';
import type { StructurePin, Tree, TreeNode } from './tree-model.ts';

/** Answers the posts of a unit; given by the feature that keeps persons and posts. */
export type PostsOfUnit = (
  db: Kysely<unknown>,
  unitId: UnitId,
  on: Temporal.PlainDate,
) => Promise<PostSummary[]>;

const searchTexts = new WeakMap<Tree, readonly string[]>();

function searchTextsOf(tree: Tree): readonly string[] {
  const known = searchTexts.get(tree);
  if (known) return known;
  const texts = tree.nodes.map(({ code, name, shortName }) =>
    foldForSearch(`${name}\n${shortName}\n${code}`),
  );
  searchTexts.set(tree, texts);
  return texts;
}

function shownPin(pin: StructurePin): { on: string; revision: number } {
  return { on: pin.on.toString(), revision: pin.revision };
}

function summary(tree: Tree, node: TreeNode): UnitSummary {
  const { id, code, name, shortName, levelCode, kind, position, placeName, depth } = node;
  const parentCode = tree.nodes[node.parentIndex]?.code ?? null;
  const childCount = tree.children(id).length;
  return { id, code, name, shortName, levelCode, kind, position, placeName, parentCode, depth, childCount };
}

/** Searches the units of a day, in the order of the tree. Errors: `structure.unknown_unit` for `within`. */
export async function searchUnits(db: Kysely<unknown>, on: Temporal.PlainDate, query: UnitQuery) {
  const tree = await getTree(db, await currentPin(db, on));
  const top = query.within === undefined ? undefined : tree.byCode(query.within);
  if (query.within !== undefined && !top) throw unknownUnit(query.within);
  const words = foldForSearch(query.q ?? '').split(' ');
  const texts = searchTextsOf(tree);
  const found = tree.nodes
    .slice(top?.index ?? 0, top?.subtreeEnd)
    .filter(
      ({ index, levelCode }) =>
        (query.level === undefined || levelCode === query.level) &&
        words.every((word) => texts[index]?.includes(word) ?? false),
    );
  return {
    pin: shownPin(tree.pin),
    total: found.length,
    items: found.slice(query.offset, query.offset + query.limit).map((node) => summary(tree, node)),
  };
}

/** The whole tree of a day in columns. */
export async function readUnitTree(db: Kysely<unknown>, pin: StructurePin): Promise<UnitTree> {
  const { nodes } = await getTree(db, pin);
  return {
    pin: shownPin(pin),
    ids: nodes.map((node) => node.id),
    codes: nodes.map((node) => node.code),
    names: nodes.map((node) => node.name),
    shortNames: nodes.map((node) => node.shortName),
    levels: nodes.map((node) => node.levelCode),
    kinds: nodes.map((node) => node.kind),
    parents: nodes.map((node) => node.parentIndex),
  };
}

/** The bodies of a unit active on the day. */
async function bodiesOfUnit(
  db: Kysely<unknown>,
  unitId: UnitId,
  on: Temporal.PlainDate,
): Promise<BodySummary[]> {
  const { rows } = await sql<BodySummary>`
    select body.code, unit.code as "unitCode", body.kind, body.name, parent.code as "parentBodyCode",
      body.valid_from::text as "validFrom", body.valid_to::text as "validTo"
    from body join unit on unit.id = body.unit_id left join body parent on parent.id = body.parent_body_id
    where body.unit_id = ${unitId} and body.valid_from <= ${on.toString()}::date
      and (body.valid_to is null or body.valid_to > ${on.toString()}::date)
    order by body.kind, body.name collate "vi-x-icu"`.execute(db);
  return rows;
}

async function versionsOfUnit(db: Kysely<unknown>, unitId: UnitId): Promise<UnitDetail['versions']> {
  type Row = Omit<UnitDetail['versions'][number], 'decision'> & {
    number: string | null;
    reorganisation: string | null;
    effectiveOn: string | null;
  };
  const { rows } = await sql<Row>`
    select v.name, v.short_name as "shortName", v.level_code as "levelCode", v.kind, v.place_name as "placeName",
      parent.code as "parentCode", v.valid_from::text as "validFrom", v.valid_to::text as "validTo",
      r.decision_number as number, r.kind as reorganisation, r.effective_on::text as "effectiveOn"
    from unit_version v
    left join unit parent on parent.id = v.parent_id
    join structure_revision s on s.revision = (
      -- A later decision only shortens a stretch; the one that made it is the first to know it.
      select min(o.created_revision) from unit_version o
      where o.unit_id = v.unit_id and o.valid_from = v.valid_from
        and (o.parent_id, o.name, o.short_name, o.level_code, o.kind, o.position, o.place_name)
          is not distinct from (v.parent_id, v.name, v.short_name, v.level_code, v.kind, v.position, v.place_name))
    left join reorganisation r on r.id = s.reorganisation_id
    where v.unit_id = ${unitId} and v.superseded_revision is null
    order by v.valid_from`.execute(db);
  return rows.map(({ number, reorganisation, effectiveOn, ...version }) => ({
    ...version,
    decision:
      number === null || reorganisation === null || effectiveOn === null
        ? null
        : { number, kind: reorganisation, effectiveOn },
  }));
}

/** Everything about one unit, also one that no longer exists. Errors: `structure.unknown_unit`. */
export async function readUnit(
  db: Kysely<unknown>,
  postsOfUnit: PostsOfUnit,
  actor: Actor,
  code: string,
  on: Temporal.PlainDate,
): Promise<UnitDetail> {
  const { rows } = await sql<{ id: UnitId }>`select id from unit where code = ${code}`.execute(db);
  const id = rows[0]?.id;
  if (id === undefined) throw unknownUnit(code);
  const tree = await getTree(db, await currentPin(db, on));
  const node = tree.byId(id);
  return {
    pin: shownPin(tree.pin),
    code,
    unit: node ? summary(tree, node) : null,
    path: tree
      .ancestors(id)
      .toReversed()
      .map((above) => ({ code: above.code, name: above.name })),
    versions: await versionsOfUnit(db, id),
    bodies: await bodiesOfUnit(db, id, on),
    posts: await postsOfUnit(db, id, on),
    may: { change: mayChangeStructure(actor, tree, id) },
  };
}
