import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { pino } from 'pino';
import { unitTree } from '../../contract/org-units/unit.ts';
import { openRoundResponse } from '../../contract/rounds/round-commands.ts';
import { demoPassword } from '../../server/demo/demo-logins.ts';
import { csvFile } from '../../server/demo/demo-structure.ts';
import { openServer } from '../../server/platform/postgres/open-server.ts';
import { NoAnswer, ProgramClient } from '../support/program-client.ts';
import { type RunningProgram, startProgram } from '../support/start-program.ts';
import { undoStack } from '../support/undo-stack.ts';
import { ReportLifecycle } from './report-lifecycle.ts';

type Undo = ReturnType<typeof undoStack>;

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const filler = join(root, 'test/support/fill-journey-ground.ts');
const commandLine = join(root, 'server/cli/main.ts');
const communes = ['X-LG1-01', 'X-LG1-02', 'X-LG1-03', 'X-LG1-04'];
const unitsAtOnce = 40;

/** A data folder of its own with the small demonstration, kept safe against a power failure as in use. */
async function makeDataFolder(undo: Undo): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tongket-killed-'));
  await chmod(folder, 0o711);
  undo(() => rm(folder, { recursive: true, force: true }));
  const server = await openServer({ dataDir: folder, log: pino({ level: 'silent' }) });
  await run(process.execPath, [filler, JSON.stringify(server.connection)]);
  await server.stop();
  return folder;
}

/** Takes in files of units one after another, each whole or not at all. */
class UnitImports {
  readonly #administrator: ProgramClient;
  readonly #taken = new Set<number>();
  #sent = 0;

  constructor(administrator: ProgramClient) {
    this.#administrator = administrator;
  }

  get acknowledged(): number {
    return this.#taken.size;
  }

  async runUntilKilled(): Promise<void> {
    try {
      for (;;) {
        this.#sent += 1;
        const rows = Array.from({ length: unitsAtOnce }, (_, nth) => {
          const code = `NEW-${this.#sent}-${nth}`;
          return [code, `Đơn vị mới ${code}`, 'division', 'QK-TL'];
        });
        const file = csvFile([['Mã đơn vị', 'Tên đơn vị', 'Cấp', 'Mã đơn vị cấp trên'], ...rows]);
        const query = 'decisionNumber=7%2FQ%C4%90&decidedOn=2026-11-02&effectiveOn=2026-11-02';
        await this.#administrator.command('POST', `/units/import?${query}`, file);
        this.#taken.add(this.#sent);
      }
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
    }
  }

  async expectNothingHalf(): Promise<void> {
    const { codes } = await this.#administrator.read('/units/tree', unitTree);
    for (let file = 1; file <= this.#sent; file += 1) {
      const found = codes.filter((code) => code.startsWith(`NEW-${file}-`)).length;
      const allowed = this.#taken.has(file) ? [unitsAtOnce] : [0, unitsAtOnce];
      assert.ok(allowed.includes(found), `of file ${file} there are ${found} units`);
    }
  }
}

test('killed while reports are saved, signed, accepted and units taken in, nothing acknowledged is lost or half', async (t) => {
  const undo = undoStack(t);
  const folder = await makeDataFolder(undo);
  const environment = { TONGKET_DATA: folder };
  let program: RunningProgram = await startProgram({ environment });
  undo(() => program.stop());
  const { url } = program;
  const port = new URL(url).port;
  const enter = (login: string) => new ProgramClient(url).logIn(login, demoPassword);

  const administrator = await enter('qk-tl.qt');
  const enterNew = async (login: string): Promise<ProgramClient> => {
    const first = await administrator.givePassword(login);
    const client = await new ProgramClient(url).logIn(login, first);
    await client.command('POST', '/session/password', { currentPassword: first, newPassword: demoPassword });
    return client;
  };
  const { code: round } = openRoundResponse.parse(
    await (await enter('qk-tl.kh1')).command('POST', '/rounds', {
      regimeCode: 'CTD-6T',
      period: '2026-H2',
      rootUnitCode: 'QK-TL',
    }),
  );
  const planner = await enterNew('kv-lg1.kh');
  const reports = await Promise.all(
    communes.map(async (unit) => {
      const [officer, signer] = await Promise.all(
        ['bc', 'ct'].map((post) => enterNew(`${unit.toLowerCase()}.${post}`)),
      );
      assert.ok(officer && signer);
      return new ReportLifecycle({ officer, signer, planner }, round, unit);
    }),
  );
  const work = [...reports, new UnitImports(administrator)];

  const killAtWork = async (kill: () => Promise<unknown>): Promise<void> => {
    const before = work.map(({ acknowledged }) => acknowledged);
    const isAtWork = () => work.some(({ acknowledged }, at) => acknowledged < (before[at] ?? 0) + 2);
    let isKilled = false;
    const ended = Promise.all(
      work.map(async (each) => {
        await each.runUntilKilled();
        assert.ok(isKilled, 'somebody got no answer before the program was killed');
      }),
    );
    // Whoever fails is heard of at once, not after the wait.
    await Promise.race([sleep(500), ended]);
    while (isAtWork()) await Promise.race([sleep(20), ended]);
    isKilled = true;
    await kill();
    await ended;
    program = await startProgram({ environment, port });
    for (const each of work) await each.expectNothingHalf();
  };

  await t.test('the program is killed', () => killAtWork(() => program.kill()));
  await t.test('the program and its database are killed', () =>
    killAtWork(async () => {
      const pid = await readFile(join(folder, 'postgres/cluster/postmaster.pid'), 'utf8');
      process.kill(Number.parseInt(pid, 10), 'SIGKILL');
      await program.kill();
    }),
  );
  await t.test('every consolidated figure is still what the cells say', async () => {
    const { stdout } = await run(process.execPath, [commandLine, 'check'], {
      env: { ...process.env, ...environment },
    });
    t.diagnostic(stdout.trim().split('\n').at(-1) ?? '');
  });
});
