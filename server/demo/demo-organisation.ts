import {
  actorOfAccount,
  appointPerson,
  createAccount,
  createPerson,
  endAppointment,
  importPeople,
  setPassword,
} from '../features/accounts/public.ts';
import { createBody, importUnits, renameUnit } from '../features/org-units/public.ts';
import type { Program } from '../composition/create-program.ts';
import { makeUnknownPassword } from './demo-logins.ts';
import { onDay } from './demo-clock.ts';
import type { DemoDesk } from './demo-desk.ts';
import { type DemoHolder, demoHolders, demoPeopleFile } from './demo-people.ts';
import { type DemoUnit, demoUnitFile, regionCode, renamedUnit, unitsOn } from './demo-structure.ts';

const effectiveOn = '2021-01-01';
const decision = { decisionNumber: '01/QĐ-BTL', decidedOn: '2020-12-15', effectiveOn };

/** Words of the pack, the tree, and everybody in their posts with accounts; answers who they are. */
export async function foundOrganisation(
  desk: DemoDesk,
  units: readonly DemoUnit[],
  at: Temporal.Instant,
): Promise<DemoHolder[]> {
  const { program } = desk;
  const deps = commandDeps(program);
  await desk.as(null, at, (context) => program.indicators.loadPack(context, 'ctd-ctct'));
  await desk.as(null, at, (context) =>
    importUnits(deps, context, demoUnitFile(unitsOn(units, effectiveOn)), { ...decision, dryRun: false }),
  );
  const holders = demoHolders(units);
  // One password nobody knows: whoever is to log in is given one afterwards.
  await desk.as(null, at, (context) =>
    importPeople(
      deps,
      context,
      demoPeopleFile(holders),
      { dryRun: false, fromOn: effectiveOn },
      makeUnknownPassword(),
    ),
  );
  await foundBodies(desk, units, at);
  return holders;
}

function commandDeps(program: Program) {
  return { db: program.database.kysely, clock: program.clock };
}

const withBodies: ReadonlySet<DemoUnit['level']> = new Set(['region', 'province', 'division']);

/** Party bodies beside the region, the provinces and the divisions, and a steering committee. */
async function foundBodies(desk: DemoDesk, units: readonly DemoUnit[], at: Temporal.Instant): Promise<void> {
  const deps = commandDeps(desk.program);
  for (const unit of units.filter(({ level }) => withBodies.has(level))) {
    const of = unit.name.replace(/^Bộ (?:Tư lệnh|Chỉ huy) /u, '');
    const committee = `DU-${unit.code}`;
    const above = unit.parentCode === null ? null : `DU-${unit.parentCode}`;
    const bodies = [
      { code: committee, kind: 'party_committee', name: `Đảng ủy ${of}`, parentBodyCode: above },
      {
        code: `BTV-${unit.code}`,
        kind: 'standing_committee',
        name: `Ban Thường vụ Đảng ủy ${of}`,
        parentBodyCode: committee,
      },
      {
        code: `UBKT-${unit.code}`,
        kind: 'inspection_committee',
        name: `Ủy ban Kiểm tra Đảng ủy ${of}`,
        parentBodyCode: committee,
      },
    ] as const;
    for (const body of bodies) {
      await desk.as(null, at, (context) =>
        createBody(deps, context, { ...body, unitCode: unit.code, validFrom: effectiveOn }),
      );
    }
  }
  await desk.as(null, at, (context) =>
    createBody(deps, context, {
      code: `BCD-CDS-${regionCode}`,
      unitCode: regionCode,
      kind: 'steering_committee',
      name: 'Ban Chỉ đạo chuyển đổi số Quân khu Trường Lam',
      parentBodyCode: null,
      validFrom: '2022-03-01',
    }),
  );
}

/** A commune gets the name it has today, by a decision signed some days before. */
export async function renameCommune(desk: DemoDesk, units: readonly DemoUnit[]): Promise<void> {
  const unit = units.find(({ code }) => code === renamedUnit.code);
  if (!unit) return;
  const decidedOn = Temporal.PlainDate.from(renamedUnit.on).subtract({ days: 11 }).toString();
  await desk.as(null, onDay(decidedOn, 900), (context) =>
    renameUnit(commandDeps(desk.program), context, unit.code, {
      name: unit.name,
      shortName: unit.shortName,
      placeName: unit.placeName,
      decision: {
        number: '318/QĐ-BTL',
        decidedOn,
        effectiveOn: renamedUnit.on,
        note: 'Theo tên mới của xã sau sắp xếp đơn vị hành chính.',
      },
    }),
  );
}

/** The planner of a province hands over to another person, who has an account of their own. */
export async function succeedPlanner(desk: DemoDesk, unitCode: string, on: string): Promise<void> {
  const deps = commandDeps(desk.program);
  const at = onDay(on, 480).subtract({ hours: 48 });
  const before = `${unitCode.toLowerCase()}.kh`;
  const login = `${unitCode.toLowerCase()}.kh2`;
  const actor = await desk.clock.at(at, () => actorOfAccount(deps.db, before, desk.clock.today()));
  const [appointment] = actor.appointments;
  if (!appointment) throw new Error(`${before} holds no post`);
  const personCode = `CB.${unitCode}.KH2`;
  const rank = { rankCode: 'thieu-ta', fromOn: '2023-06-01' };
  const request = { code: personCode, fullName: 'Đoàn Khắc Nghĩa', rank };
  await desk.as(null, at, (context) => createPerson(deps, context, request));
  await desk.as(null, at, (context) => endAppointment(deps, context, appointment.appointmentId, on));
  await desk.as(null, at, (context) =>
    appointPerson(deps, context, {
      personCode,
      postCode: `${unitCode}.KH`,
      kind: 'appointed',
      decisionNumber: '212/QĐ-BTL',
      fromOn: on,
      toOn: null,
    }),
  );
  await desk.as(null, at, (context) => createAccount(deps, context, { login, personCode, language: 'vi' }));
  desk.succeed(before, login, onDay(on, 0));
}

/** A planner signs for the commander for some weeks, by delegation. */
export async function delegateCommand(
  desk: DemoDesk,
  unitCode: string,
  from: Temporal.PlainDate,
): Promise<void> {
  const deps = commandDeps(desk.program);
  await desk.as(null, onDay(from.toString(), 450), (context) =>
    appointPerson(deps, context, {
      personCode: `CB.${unitCode}.KH`,
      postCode: `${unitCode}.CH`,
      kind: 'delegated',
      decisionNumber: '27/GUQ-BCH',
      fromOn: from.toString(),
      toOn: from.add({ days: 45 }).toString(),
    }),
  );
}

/** Gives some log-ins the published password of the demonstration, which need not be changed. */
export async function publishPasswords(
  desk: DemoDesk,
  logins: readonly string[],
  password: string,
  at: Temporal.Instant,
): Promise<void> {
  const deps = commandDeps(desk.program);
  await Promise.all(
    logins.map((login) =>
      desk.as(null, at, (context) => setPassword(deps, context, login, password, { mustChange: false })),
    ),
  );
}
