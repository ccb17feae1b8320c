import type { Kysely } from 'kysely';
import type { Role } from '../../contract/accounts/role.ts';
import type { AppointmentId, UnitId } from '../../contract/kernel/ids.ts';
import { type Actor, programActor } from '../../server/platform/actor.ts';
import { type Clock, fixedClock } from '../../server/platform/clock.ts';
import type { CommandContext } from '../../server/platform/command.ts';
import { openDatabase } from '../../server/platform/db/database.ts';
import {
  actorOfAccount,
  appointPerson,
  createAccount,
  createPerson,
  createPost,
} from '../../server/features/accounts/public.ts';
import {
  currentPin,
  getTree,
  importUnits,
  type StructurePin,
  type Tree,
} from '../../server/features/org-units/public.ts';
import { createTestDatabase, type TestScope } from './test-database.ts';

/** A unit to be built: its code, and the code of the unit above it or null. */
export interface UnitToBuild {
  readonly code: string;
  readonly parent: string | null;
  readonly name?: string;
  readonly level?: string;
}

/** The command context of the program itself. */
export const programContext: CommandContext = {
  actor: programActor,
  correlationId: 'test',
  idempotencyKey: null,
};

/** An organisation in a database of its own, built through the commands people use. */
export class OrganisationBuilder {
  readonly db: Kysely<unknown>;
  readonly clock: Clock;
  #count = 0;

  constructor(db: Kysely<unknown>, clock: Clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Founds units, all in one decision, valid from 2020 unless another day is given. */
  async addUnits(units: readonly UnitToBuild[], from = '2020-01-01'): Promise<void> {
    const rows = units.map(({ code, parent, name = `Đơn vị ${code}`, level = 'unit' }, index) =>
      [code, name, level, parent ?? '', String(index)].join('\t'),
    );
    const text = ['code\tname\tlevel\tparent code\torder', ...rows].join('\n');
    const decision = { decisionNumber: `${(this.#count += 1)}/QĐ`, decidedOn: from, effectiveOn: from };
    await importUnits(this, programContext, new TextEncoder().encode(text), { ...decision, dryRun: false });
  }

  /** The pin of a day, today by default. */
  pin(on = this.clock.today()): Promise<StructurePin> {
    return currentPin(this.db, on);
  }

  async tree(on = this.clock.today()): Promise<Tree> {
    return getTree(this.db, await this.pin(on));
  }

  /** Identity of a unit of today. Throws when there is none of that code. */
  async unitId(code: string): Promise<UnitId> {
    const node = (await this.tree()).byCode(code);
    if (!node) throw new Error(`no unit ${code} today`);
    return node.id;
  }

  /** A post of a unit with its roles; answers its code. */
  async addPost(unitCode: string, roles: readonly Role[], position = 0): Promise<string> {
    const code = `post-${(this.#count += 1)}`;
    const title = { vi: `Chức vụ ${code}`, en: `Post ${code}` };
    await createPost(this, programContext, {
      code,
      unitCode,
      bodyCode: null,
      title,
      position,
      roles: [...roles],
    });
    return code;
  }

  /** A person; answers the code. */
  async addPerson(fullName = 'Nguyễn Văn An'): Promise<string> {
    const code = `person-${(this.#count += 1)}`;
    await createPerson(this, programContext, { code, fullName });
    return code;
  }

  appoint(
    personCode: string,
    postCode: string,
    span: { from?: string; to?: string | null; kind?: 'appointed' | 'acting' | 'delegated' } = {},
  ): Promise<{ id: AppointmentId }> {
    const { from = '2020-01-01', to = null, kind = 'appointed' } = span;
    return appointPerson(this, programContext, {
      personCode,
      postCode,
      kind,
      decisionNumber: '',
      fromOn: from,
      toOn: to,
    });
  }

  /** An account of a person; answers log-in name and one-time password. */
  addAccount(
    personCode: string,
    login = `${personCode}.login`,
  ): Promise<{ login: string; firstPassword: string }> {
    return createAccount(this, programContext, { personCode, login, language: 'vi' });
  }

  /** A person with an account who holds a post with these roles at the unit, as after a log-in. */
  async addActor(unitCode: string, roles: readonly Role[], fullName?: string): Promise<Actor> {
    const person = await this.addPerson(fullName);
    await this.appoint(person, await this.addPost(unitCode, roles));
    const { login } = await this.addAccount(person);
    return actorOfAccount(this.db, login, this.clock.today());
  }
}

/** An empty organisation in a test database of its own; today is 15 June 2026 unless a clock is given. */
export async function createTestOrganisation(
  scope: TestScope,
  clock: Clock = fixedClock('2026-06-15T02:00:00Z'),
): Promise<OrganisationBuilder> {
  const database = openDatabase(await createTestDatabase(scope));
  scope.after(() => database.close());
  return new OrganisationBuilder(database.kysely, clock);
}
