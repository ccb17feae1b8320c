import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { z } from 'zod';

const root = join(import.meta.dirname, '../..');

/** A small project: what each file imports. Types are marked; everything else is a value. */
const imports: Readonly<Record<string, readonly string[]>> = {
  'contract/kernel/ids.ts': ['zod'],
  'contract/reports/leaking.ts': ['kysely', '../../server/platform/clock.ts'],
  'server/main.ts': ['./features/reports/wiring.ts', './features/reports/report-store.ts'],
  'server/platform/clock.ts': [],
  'server/platform/actor.ts': [],
  'server/platform/domain-error.ts': ['../../contract/kernel/ids.ts'],
  'server/platform/db/database.ts': ['pg', 'kysely'],
  'server/platform/nosy.ts': ['../features/reports/public.ts'],
  'server/platform/styled.ts': ['../../web/ui/button.ts'],
  'server/features/org-units/public.ts': ['./unit-facts.ts'],
  'server/features/org-units/unit-facts.ts': ['../../platform/db/database.ts'],
  'server/features/org-units/hasty.ts': ['../reports/public.ts'],
  'server/features/unheard-of/public.ts': ['../../platform/clock.ts'],
  'server/features/reports/public.ts': ['./report-store.ts'],
  'server/features/reports/wiring.ts': ['./report-routes.ts'],
  'server/features/reports/report-store.ts': ['kysely', '../../platform/db/database.ts'],
  'server/features/reports/report-model.ts': [
    'type:../org-units/public.ts',
    '../../../contract/kernel/ids.ts',
  ],
  'server/features/reports/report-errors.ts': ['../../platform/domain-error.ts'],
  'server/features/reports/report-policy.ts': ['kysely', '../../platform/actor.ts', './report-model.ts'],
  'server/features/reports/report-rules.ts': ['./report-store.ts'],
  'server/features/reports/machine-rules.ts': ['node:fs'],
  'server/features/reports/sql-rules.ts': ['kysely'],
  'server/features/reports/prying.ts': ['../org-units/unit-facts.ts'],
  'server/features/reports/submit-report.ts': ['./report-store.ts', 'type:../../platform/db/database.ts'],
  'server/features/reports/reckless.ts': ['../../platform/db/database.ts'],
  'server/features/reports/inline-sql.ts': ['kysely'],
  'server/features/reports/report-routes.ts': ['./submit-report.ts'],
  'server/features/reports/hurried-routes.ts': ['./report-store.ts'],
  'server/features/reports/round-about.ts': ['type:./there-and-back.ts'],
  'server/features/reports/there-and-back.ts': ['./round-about.ts'],
  'server/features/reports/tested.ts': ['../../../test/support/builder.ts'],
  'server/features/reports/undeclared.ts': ['left-pad'],
  'server/features/reports/lost.ts': ['./nowhere.ts'],
  'test/support/builder.ts': ['../../server/features/reports/report-store.ts'],
  'web/ui/button.ts': ['../../contract/kernel/ids.ts'],
  'web/ui/knowing.ts': ['../features/rounds/board.ts'],
  'web/app/page.ts': ['../features/reports/form.ts', '../features/rounds/board.ts'],
  'web/features/reports/form.ts': ['../../ui/button.ts', '../rounds/board.ts'],
  'web/features/rounds/board.ts': [],
  'web/features/rounds/direct.ts': ['../../../server/platform/clock.ts'],
};

const expected: readonly (readonly [rule: string, from: string, to: RegExp])[] = [
  ['contract-alone', 'contract/reports/leaking.ts', /kysely/],
  ['contract-alone', 'contract/reports/leaking.ts', /clock/],
  ['composition-by-wiring', 'server/main.ts', /report-store/],
  ['platform-below-features', 'server/platform/nosy.ts', /public/],
  ['server-without-web', 'server/platform/styled.ts', /button/],
  ['feature-order-org-units', 'server/features/org-units/hasty.ts', /reports\/public/],
  ['feature-in-list', 'server/features/unheard-of/public.ts', /clock/],
  ['feature-by-public', 'server/features/reports/prying.ts', /unit-facts/],
  ['pure-files', 'server/features/reports/report-rules.ts', /report-store/],
  ['pure-files-without-node', 'server/features/reports/machine-rules.ts', /fs/],
  ['plain-files', 'server/features/reports/sql-rules.ts', /kysely/],
  ['database-in-stores', 'server/features/reports/reckless.ts', /database/],
  ['sql-in-stores', 'server/features/reports/inline-sql.ts', /kysely/],
  ['routes-without-stores', 'server/features/reports/hurried-routes.ts', /report-store/],
  ['no-cycles', 'server/features/reports/round-about.ts', /there-and-back/],
  ['program-without-tests', 'server/features/reports/tested.ts', /builder/],
  ['declared', 'server/features/reports/undeclared.ts', /left-pad/],
  ['resolvable', 'server/features/reports/lost.ts', /nowhere/],
  ['web-widgets-below', 'web/ui/knowing.ts', /board/],
  ['web-features-apart', 'web/features/reports/form.ts', /board/],
  ['web-without-server', 'web/features/rounds/direct.ts', /clock/],
];

const report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

function nameOf(path: string): string {
  return path.replaceAll(/[^a-z]/gi, '_');
}

function sourceOf(path: string, targets: readonly string[]): string {
  const lines = targets.map((target, index) =>
    target.startsWith('type:')
      ? `import type { T } from '${target.slice(5)}';\nexport type U${index} = T;`
      : `import * as v${index} from '${target}';\nconsole.log(v${index});`,
  );
  return `${lines.join('\n')}\nexport type T = number;\nexport const ${nameOf(path)} = 1;\n`;
}

function writeIn(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

describe('dependency rules over a small project that breaks each of them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongket-boundaries-'));
  let violations: z.infer<typeof report>['summary']['violations'] = [];

  before(() => {
    for (const [path, targets] of Object.entries(imports)) writeIn(folder, path, sourceOf(path, targets));
    for (const name of ['zod', 'kysely', 'pg', 'left-pad']) {
      writeIn(
        folder,
        `node_modules/${name}/package.json`,
        JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
      );
      writeIn(folder, `node_modules/${name}/index.js`, 'module.exports = {};\n');
    }
    const dependencies = { zod: '1.0.0', kysely: '1.0.0', pg: '1.0.0' };
    writeIn(folder, 'package.json', JSON.stringify({ type: 'module', dependencies }));
    const cruised = spawnSync(
      process.execPath,
      [
        '--import',
        join(root, 'tools/check/give-typescript-6.mjs'),
        join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
        '--config',
        join(root, '.dependency-cruiser.mjs'),
        '--output-type',
        'json',
        'contract',
        'server',
        'web',
        'test',
      ],
      { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    assert.notEqual(cruised.stdout, '', cruised.stderr);
    violations = report.parse(JSON.parse(cruised.stdout)).summary.violations;
  });
  after(() => rmSync(folder, { recursive: true }));

  for (const [rule, from, to] of expected) {
    test(`${rule} refuses ${from} → ${to.source}`, () => {
      const found = violations.filter(
        (one) => one.rule.name === rule && one.from === from && to.test(one.to),
      );
      assert.equal(found.length, 1, JSON.stringify(violations.filter((one) => one.from === from)));
    });
  }

  test('nothing else is refused', () => {
    const surplus = violations.filter(
      (one) =>
        !expected.some(([rule, from, to]) => one.rule.name === rule && one.from === from && to.test(one.to)),
    );
    assert.deepEqual(surplus, []);
  });
});
