import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { Client } from 'pg';
import { pino } from 'pino';
import { createProgram } from '../composition/create-program.ts';
import { ensureDemonstration } from '../demo/ensure-demonstration.ts';
import { systemClock } from '../platform/clock.ts';
import { openServer, type PrivateServer } from '../platform/postgres/open-server.ts';

const main = join(import.meta.dirname, 'main.ts');
const round = 'CTD-6T-2026-H1';
const secret = 'a secret of thirty-two characters!!';

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly notes: string;
}

async function runWith(env: Record<string, string>, args: readonly string[]): Promise<Outcome> {
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const [out, notes] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = (await exited) as [number | null];
  return { code, out, notes };
}

describe('what needs no database', { concurrency: 4 }, () => {
  const refusals: readonly [string, readonly string[], number, RegExp][] = [
    ['no command', [], 2, /Các lệnh:/],
    ['an unknown command', ['nope'], 2, /Không có lệnh “nope”/],
    ['an unknown option', ['check', '--nope'], 2, /Không có tùy chọn “--nope”/],
    ['a missing argument', ['token'], 2, /Thiếu tham số “login”/],
    ['a missing option', ['import-workbooks', 'x'], 2, /Thiếu tùy chọn “--round <code>”/],
    ['too many arguments', ['check', 'x'], 2, /Thừa tham số/],
    ['a choice that is none', ['list', 'things'], 2, /units, rounds, forms/],
    ['a wrong count', ['demo', 'workbooks', 'x', '--round', round, '--count', '0'], 2, /Giá trị chưa đúng/],
    ['English by option', ['--lang', 'en', 'nope'], 2, /There is no command “nope”/],
    [
      'a file that is not there',
      ['import-units', '/nonexistent.csv'],
      1,
      /Không đọc được “\/nonexistent\.csv” \(ENOENT\)/,
    ],
    ['a folder that is not there', ['import-workbooks', '/nonexistent', '--round', round], 1, /ENOENT/],
  ];
  for (const [name, args, code, said] of refusals) {
    test(`${name} ends with ${code}`, async () => {
      const outcome = await runWith({}, args);
      assert.equal(outcome.code, code);
      assert.match(outcome.notes, said);
      assert.equal(outcome.out, '');
    });
  }

  test('help and version end well, on standard output, in the language of LANG', async () => {
    const help = await runWith({ LANG: 'en_GB.UTF-8' }, ['export-report', '--help']);
    assert.equal(help.code, 0);
    assert.match(help.out, /Usage:[^]*Examples:[^]*--format pdf/);
    const version = await runWith({}, ['--version']);
    assert.match(version.out, /^\d+\.\d+\.\d+\n$/);
    assert.equal(version.code, 0);
  });

  test('wrong settings end with 78, a database out of reach with 69', async () => {
    const wrong = await runWith({ PORT: 'x', TONGKET_DATAA: '/tmp' }, ['check']);
    assert.equal(wrong.code, 78);
    assert.match(wrong.notes, /PORT[^]*TONGKET_DATAA/);
    const away = await runWith({ DATABASE_URL: 'postgresql://nobody:hidden@127.0.0.1:1/x' }, [
      'list',
      'units',
    ]);
    assert.equal(away.code, 69);
    assert.doesNotMatch(away.notes, /hidden/);
  });
});

describe('on a data folder whose server runs', () => {
  let folder: string;
  let server: PrivateServer;
  const run = (...args: readonly string[]): Promise<Outcome> =>
    runWith({ TONGKET_DATA: join(folder, 'data'), TONGKET_SECRET: secret }, args);

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tongket-cli-'));
    const log = pino({ level: 'silent' });
    server = await openServer({ dataDir: join(folder, 'data'), log, isDurable: false });
    await ensureDemonstration({
      connection: server.connection,
      log,
      secret,
      isSecure: false,
      until: Temporal.Instant.from('2026-11-21T08:00:00Z'),
      size: { provinces: 2, areasPerProvince: 1, communesPerArea: 7, divisions: 0 },
      halfYears: 2,
      months: 1,
    });
  });
  after(async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  });

  test('lists units, rounds and forms, for people and as JSON', async () => {
    const units = await run('list', 'units', '--json');
    assert.equal(units.code, 0, units.notes);
    const records = JSON.parse(units.out) as { code: string; superior: string | null }[];
    assert.equal(records.length, 21);
    assert.equal(records[0]?.superior, null);
    const rounds = await run('list', 'rounds');
    assert.match(rounds.out, /CTD-6T-2026-H1 +2026-H1 +2026-06-14 +đang mở/);
    assert.match((await run('--lang', 'en', 'list', 'forms')).out, /CTD-6T +2, 1 +Half-year report/);
  });

  test('makes a token that the API accepts, and refuses an unknown log-in', async () => {
    const made = await run('token', 'qk-tl.kh1', '--name', 'thử');
    assert.equal(made.code, 0, made.notes);
    assert.match(made.out, /^tk_[A-Za-z0-9_-]{43}\n$/);
    assert.match(made.notes, /Authorization: Bearer/);
    const program = await createProgram({
      connection: server.connection,
      clock: systemClock('Asia/Ho_Chi_Minh'),
      log: pino({ level: 'silent' }),
      secret,
      isSecure: false,
    });
    const headers = { authorization: `Bearer ${made.out.trim()}` };
    const session = await program.app.request('/api/v1/session', { headers });
    await program.close();
    assert.equal(session.status, 200);
    assert.match(await session.text(), /qk-tl\.kh1/);
    const refused = await run('token', 'nobody');
    assert.deepEqual([refused.code, refused.out], [1, '']);
    assert.equal((await run('token', 'qk-tl.kh1', '--expires-on', 'mai')).code, 1);
  });

  test('writes the official report in three formats', async () => {
    const signatures = { docx: 'PK', xlsx: 'PK', pdf: '%PDF' };
    for (const [format, signature] of Object.entries(signatures)) {
      const out = join(folder, `bao-cao.${format}`);
      const done = await run(
        'export-report',
        '--round',
        round,
        '--unit',
        'QK-TL',
        '--format',
        format,
        '--out',
        out,
      );
      assert.deepEqual([done.code, done.out], [0, `${out}\n`], done.notes);
      const bytes = await readFile(out);
      assert.equal(bytes.toString('latin1', 0, signature.length), signature);
    }
    const none = await run(
      'export-report',
      '--round',
      'NONE',
      '--unit',
      'QK-TL',
      '--format',
      'pdf',
      '--out',
      'x',
    );
    assert.equal(none.code, 1);
    const at = ['--round', round, '--unit', 'QK-TL', '--format', 'xlsx', '--out', '/nonexistent/x.xlsx'];
    const nowhere = await run('export-report', ...at);
    assert.equal(nowhere.code, 1);
    assert.match(nowhere.notes, /Không ghi được/);
  });

  test('writes filled workbooks, some wrong, and takes them in with a line each', async () => {
    const workbooks = join(folder, 'so-tinh');
    const written = await run('demo', 'workbooks', workbooks, '--round', round);
    assert.equal(written.code, 0, written.notes);
    const files = await readdir(workbooks);
    const lines = written.out.trimEnd().split('\n');
    assert.equal(lines.length, files.length);
    const wrong = lines.filter((line) => line.includes('cố ý sai'));
    assert.ok(wrong.length > 0 && wrong.length < lines.length, written.out);
    const checked = await run('import-workbooks', workbooks, '--round', round, '--dry-run');
    const taken = await run('import-workbooks', workbooks, '--round', round, '--details');
    assert.equal(taken.code, 1, 'a refused file is told by the exit code');
    assert.equal(checked.out.trimEnd().split('\n').length, files.length);
    assert.match(taken.out, /đã lưu \d+ giá trị/);
    assert.match(taken.out, /TỪ CHỐI: /);
    assert.match(taken.notes, new RegExp(`${files.length} tệp: `));
    const again = await run('import-workbooks', workbooks, '--round', round);
    assert.doesNotMatch(again.out, /đã lưu/, 'doing it again saves nothing');
  });

  test('takes in units whole or not at all', async () => {
    const file = join(folder, 'don-vi.csv');
    await writeFile(
      file,
      'Mã,Tên,Cấp,Mã đơn vị cấp trên\nX-MOI,Xã Mới,commune,KV-LG1\nX-SAI,Xã Sai,commune,KHONG-CO\n',
    );
    const refused = await run('import-units', file);
    assert.equal(refused.code, 1);
    assert.match(refused.notes, /KHONG-CO/);
    await writeFile(file, 'Mã,Tên,Cấp,Mã đơn vị cấp trên\nX-MOI,Xã Mới,commune,KV-LG1\n');
    assert.equal((await run('import-units', file, '--dry-run')).out, 'commune\t1\n');
    assert.equal((await run('import-units', file, '--decision', '5/QĐ')).code, 0);
    assert.equal((await run('import-units', file)).code, 1, 'a code is never used twice');
    assert.match((await run('list', 'units')).out, /X-MOI/);
  });

  test('checks every figure, and tells one that was changed behind the back of the program', async () => {
    const right = await run('check');
    assert.equal(right.code, 0, right.out);
    assert.match(right.out, /0 sai khác/);
    const client = new Client(server.connection);
    await client.connect();
    await client.query('alter table report_body disable trigger all');
    await client.query(
      `update report_body set own = set_byte(own, 0, (get_byte(own, 0) + 1) % 256) where part = 0 and version_id =
        (select max(approved_version_id) from report_head)`,
    );
    await client.end();
    const wrong = await run('--lang', 'en', 'check');
    assert.equal(wrong.code, 1);
    assert.match(wrong.out, /program \S+, recomputed \S+/);
  });

  test('refuses to work on a demonstration that is still being built', async () => {
    const client = new Client(server.connection);
    await client.connect();
    await client.query(`update setting set value = '{"state":"building"}' where key = 'demonstration'`);
    const refused = await run('list', 'units');
    await client.end();
    assert.deepEqual([refused.code, refused.out], [69, '']);
  });
});
