import type pg from 'pg';
import { type Role, roles } from '../../contract/accounts/role.ts';
import {
  columnsOf,
  type FormDefinition,
  indicatorsOf,
  partsOf,
} from '../../contract/indicators/form-definition.ts';
import {
  accountId,
  appointmentId,
  formVersionId,
  personId,
  postId,
  type RoundId,
  roundId,
  type UnitId,
  unitId,
} from '../../contract/kernel/ids.ts';
import { kindOfPeriod, parsePeriod, windowOfPeriod } from '../../contract/kernel/period.ts';
import type { Actor } from '../../server/platform/actor.ts';

/** Units by code with those below them: `{ QK: { TINH: { XA1: {}, XA2: {} } } }`; one root. */
export interface UnitTree {
  readonly [code: string]: UnitTree;
}

/** What a test of reports stands on. */
export interface ReportWorld {
  readonly units: ReadonlyMap<string, UnitId>;
  readonly superiors: ReadonlyMap<string, string | null>;
  /** Identities of the rounds by period. */
  readonly rounds: ReadonlyMap<string, RoundId>;
  /** The holder of a role's post in a unit; each post is held by a person of its own. */
  actor(unit: string, role: Role): Actor;
}

export interface WorldRequest {
  readonly tree: UnitTree;
  readonly form: FormDefinition;
  /** Periods of one kind; a round of each is opened, its code `BC-` and the period. */
  readonly periods: readonly string[];
  readonly dueOn: string;
}

interface FlatUnit {
  readonly code: string;
  readonly above: readonly string[];
}

function flatten(tree: UnitTree, above: readonly string[] = []): FlatUnit[] {
  return Object.entries(tree).flatMap(([code, below]) => [
    { code, above },
    ...flatten(below, [code, ...above]),
  ]);
}

// Rows go in as JSON, so that thousands of units cost one statement.
async function insertUnits(pool: pg.Pool, units: readonly FlatUnit[]): Promise<Map<string, UnitId>> {
  const versions = units.map(({ code, above }, position) => ({
    code,
    parent: above[0] ?? null,
    level: `level${above.length}`,
    position,
  }));
  const paths = units.flatMap(({ code, above }) =>
    [code, ...above].map((ancestor, depth) => ({ code, ancestor, depth })),
  );
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`insert into structure_revision (revision, made_at) values (1, '2020-01-01Z')`);
    await client.query('update structure_head set revision = 1');
    const { rows } = await client.query<{ id: number; code: string }>(
      'insert into unit (code) select unnest($1::text[]) returning id, code',
      [units.map(({ code }) => code)],
    );
    await client.query(
      `insert into unit_version
         (unit_id, parent_id, name, short_name, level_code, kind, position, valid_from, created_revision)
       select unit.id, parent.id, 'Đơn vị ' || given.code, given.code, level, 'command', position, '2020-01-01', 1
       from json_to_recordset($1) as given (code text, parent text, level text, position integer)
       join unit on unit.code = given.code left join unit parent on parent.code = given.parent`,
      [JSON.stringify(versions)],
    );
    await client.query(
      `insert into unit_path (ancestor_id, unit_id, depth, valid_from, created_revision)
       select ancestor.id, unit.id, depth, '2020-01-01', 1
       from json_to_recordset($1) as given (code text, ancestor text, depth integer)
       join unit on unit.code = given.code join unit ancestor on ancestor.code = given.ancestor`,
      [JSON.stringify(paths)],
    );
    await client.query('commit');
    return new Map(rows.map(({ id, code }) => [code, unitId.parse(id)]));
  } finally {
    client.release();
  }
}

interface HolderRow {
  account_id: number;
  person_id: number;
  post_id: number;
  appointment_id: number;
}

async function insertHolders(pool: pg.Pool, units: ReadonlyMap<string, UnitId>): Promise<Map<string, Actor>> {
  const holders = [...units].flatMap(([unit, id]) =>
    roles.map((role) => ({ unit, unitId: id, role, code: `${unit}.${role}` })),
  );
  const { rows } = await pool.query<HolderRow & { code: string }>(
    `with given as (
       select * from json_to_recordset($1) as given (unit text, "unitId" integer, role text, code text)
     ), new_person as (
       insert into person (code, full_name, sort_name)
       select code, 'Người ' || role || ' ' || unit, code from given returning id, code
     ), new_post as (
       insert into post (code, unit_id, title_vi, title_en)
       select code, "unitId", 'Chức vụ ' || role, 'Post ' || role from given returning id, code
     ), new_role as (
       insert into post_role (post_id, role)
       select new_post.id, given.role from new_post join given using (code) returning post_id
     ), new_appointment as (
       insert into appointment (person_id, post_id, kind, from_on)
       select new_person.id, new_post.id, 'appointed', '2020-01-01'
       from new_person join new_post using (code) returning id, person_id, post_id
     ), new_account as (
       insert into account (person_id, login, password_hash, created_at, updated_at)
       select id, 'u' || id, '-', '2020-01-01Z', '2020-01-01Z' from new_person returning id, person_id
     )
     select code, new_account.id as account_id, new_person.id as person_id, post_id, new_appointment.id as appointment_id
     from new_person
     join new_account on new_account.person_id = new_person.id
     join new_appointment on new_appointment.person_id = new_person.id`,
    [JSON.stringify(holders)],
  );
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return new Map(
    holders.map(({ code, unitId: id, role }) => {
      const row = byCode.get(code);
      if (!row) throw new Error(`nobody holds ${code}`);
      const actor: Actor = {
        accountId: accountId.parse(row.account_id),
        personId: personId.parse(row.person_id),
        appointments: [
          {
            appointmentId: appointmentId.parse(row.appointment_id),
            postId: postId.parse(row.post_id),
            unitId: id,
            bodyId: null,
            roles: [role],
          },
        ],
        actingAs: null,
        language: 'vi',
        via: 'session',
      };
      return [code, actor];
    }),
  );
}

async function insertForm(pool: pg.Pool, definition: FormDefinition): Promise<number> {
  await pool.query(
    `insert into line_of_work (code, name_vi, name_en, position)
     select distinct line, line, line, 0 from unnest($1::text[]) line`,
    [definition.sections.map(({ lineCode }) => lineCode)],
  );
  const form = await pool.query<{ id: number }>(
    `insert into form (code, name_vi, name_en) values ('BC', 'Báo cáo', 'Report') returning id`,
  );
  const formId = form.rows[0]?.id;
  const version = await pool.query<{ id: number }>(
    `insert into form_version (form_id, number, definition, published_at) values ($1, 1, $2, '2020-01-01Z') returning id`,
    [formId, JSON.stringify(definition)],
  );
  const slots = indicatorsOf(definition).flatMap((indicator) => {
    const columns =
      indicator.columnSet === null ? [''] : columnsOf(definition, indicator).map(({ code }) => code);
    return columns.flatMap((column) => partsOf(indicator).map((part) => ({ indicator, column, part })));
  });
  await pool.query(
    `insert into form_slot (form_id, slot, indicator_code, column_code, part, scale, across_units, across_periods)
     select $1, slot, indicator, "column", part, scale, units, periods from json_to_recordset($2)
       as given (slot integer, indicator text, "column" text, part text, scale integer, units text, periods text)`,
    [
      formId,
      JSON.stringify(
        slots.map(({ indicator, column, part }, slot) => ({
          slot,
          indicator: indicator.code,
          column,
          part,
          scale: indicator.scale,
          units: indicator.acrossUnits,
          periods: indicator.acrossPeriods,
        })),
      ),
    ],
  );
  return formVersionId.parse(version.rows[0]?.id);
}

async function insertRounds(
  pool: pg.Pool,
  { periods, dueOn }: WorldRequest,
  root: string,
  levels: readonly string[],
  version: number,
): Promise<Map<string, RoundId>> {
  const [first] = periods.map((text) => parsePeriod(text));
  if (!first) throw new Error('a world needs a period');
  const deadline = { kind: 'working_days_after_cutoff', days: 5 };
  const regime = await pool.query<{ id: number }>(
    `insert into regime (code, form_id, name_vi, name_en, period_kind, cutoff_rule, definition)
     select 'BC', form_id, 'Chế độ báo cáo', 'Regime', $2, 'day15to14', $3 from form_version where id = $1 returning id`,
    [
      version,
      kindOfPeriod(first),
      JSON.stringify({ levels: levels.map((levelCode) => ({ levelCode, deadline })) }),
    ],
  );
  const rounds = new Map<string, RoundId>();
  for (const text of periods) {
    const period = parsePeriod(text);
    if (!period) throw new Error(`no period ${text}`);
    const window = windowOfPeriod(period, 'day15to14');
    const { rows } = await pool.query<{ id: number }>(
      `insert into round (code, regime_id, form_version_id, period, period_start, period_end, root_unit_id, tree_on,
         structure_revision, state, opened_at)
       select $1, $2, $3, $4, $5, $6, unit.id, $6, 1, 'open', '2026-06-01Z' from unit where unit.code = $7 returning id`,
      [`BC-${text}`, regime.rows[0]?.id, version, text, window.from, window.to, root],
    );
    const id = roundId.parse(rows[0]?.id);
    await pool.query('insert into round_unit (round_id, unit_id, due_on) select $1, id, $2 from unit', [
      id,
      dueOn,
    ]);
    rounds.set(text, id);
  }
  return rounds;
}

/** Fills an empty database with a tree, a person for every role in every unit, a form and open rounds. */
export async function buildReportWorld(pool: pg.Pool, request: WorldRequest): Promise<ReportWorld> {
  const flat = flatten(request.tree);
  const [root] = flat;
  if (!root) throw new Error('a world needs a unit');
  const units = await insertUnits(pool, flat);
  const holders = await insertHolders(pool, units);
  const version = await insertForm(pool, request.form);
  const levels = [...new Set(flat.map(({ above }) => `level${above.length}`))];
  const rounds = await insertRounds(pool, request, root.code, levels, version);
  return {
    units,
    superiors: new Map(flat.map(({ code, above }) => [code, above[0] ?? null])),
    rounds,
    actor(unit, role) {
      const actor = holders.get(`${unit}.${role}`);
      if (!actor) throw new Error(`no ${role} in ${unit}`);
      return actor;
    },
  };
}
