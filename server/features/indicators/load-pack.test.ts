import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, test } from 'node:test';
import { sql } from 'kysely';
import { suiteDatabase } from '../../../test/support/suite-database.ts';
import { aDefinition, anIndicator, aRule } from '../../../test/support/form-builder.ts';
import { type Actor, programActor } from '../../platform/actor.ts';
import { fixedClock } from '../../platform/clock.ts';
import { DomainError } from '../../platform/domain-error.ts';
import { getFormVersionByNumber } from './form-facts.ts';
import { loadPack, type PackDeps } from './load-pack.ts';
import { publishFormVersion } from './publish-form-version.ts';

const context = { actor: programActor, correlationId: 'test', idempotencyKey: null };
const name = { vi: 'Tên', en: 'Name' };
let folder: string;
let deps: PackDeps;

async function put(file: string, content: unknown): Promise<void> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  await writeFile(join(folder, 'mine', file), text);
}

async function refusal(work: Promise<unknown>): Promise<DomainError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new assert.AssertionError({ message: 'was not refused' });
}

function places(error: DomainError): string[] {
  return error.issues.map(({ code, pointer }) => `${code} ${pointer}`);
}

function publishG(indicator: string) {
  const definition = aDefinition([anIndicator(indicator)]);
  return publishFormVersion(deps, context, { formCode: 'G', name, definition });
}

describe('loading a pack', () => {
  const database = suiteDatabase();

  beforeEach(async (t) => {
    folder = await mkdtemp(join(tmpdir(), 'packs-'));
    if ('after' in t) t.after(() => rm(folder, { recursive: true }));
    await cp(join(import.meta.dirname, '../../../packs/hoi-chu-thap-do'), join(folder, 'mine'), {
      recursive: true,
    });
    await put('pack.json', { code: 'mine', name, description: name, forms: ['forms/one.json'] });
    await put('lines.json', [{ code: 'line', name }]);
    await put('forms/one.json', { formCode: 'F', name, definition: aDefinition([anIndicator('a')]) });
    deps = {
      db: database().kysely,
      clock: fixedClock('2026-06-20T02:00:00Z'),
      packsFolder: folder,
      packParts: [],
    };
  });

  test('a pack that is not there', async () => {
    for (const code of ['other', '..', 'mine/forms']) {
      assert.equal((await refusal(loadPack(deps, context, code))).code, 'pack.not_found');
    }
  });

  test('every file that is wrong is named, and nothing is loaded', async () => {
    await put('levels.json', '[{');
    await put('ranks.json', [{ code: 'a b', name }]);
    const error = await refusal(loadPack(deps, context, 'mine'));
    assert.equal(error.code, 'pack.invalid');
    assert.ok(places(error).includes('pack.file_unreadable levels.json'));
    assert.ok(places(error).includes('request.invalid_value ranks.json#/0/code'));
    const { rows } = await sql`select from line_of_work`.execute(database().kysely);
    assert.equal(rows.length, 0);
  });

  test('a form that does not hold together undoes the whole pack', async () => {
    const definition = aDefinition([anIndicator('a')], {
      rules: [aRule('cell.b > 0', { cells: [{ indicator: 'a', column: null }] })],
    });
    await put('forms/one.json', { formCode: 'F', name, definition });
    const error = await refusal(loadPack(deps, context, 'mine'));
    assert.deepEqual(places(error), ['rule.unknown_cell forms/one.json#/definition/rules/0/check']);
    const { rows } = await sql`select from line_of_work`.execute(database().kysely);
    assert.equal(rows.length, 0);
  });

  test('a later feature may refuse its file', async () => {
    const part = {
      file: 'regimes.json',
      load: async () => ({ changed: [], issues: [{ code: 'form.not_found', pointer: '/0', params: {} }] }),
    };
    const error = await refusal(loadPack({ ...deps, packParts: [part] }, context, 'mine'));
    assert.deepEqual(places(error), ['form.not_found regimes.json#/0']);
  });

  test('a changed pack publishes the next version and keeps the first; a changed meaning is refused', async () => {
    await loadPack(deps, context, 'mine');
    await put('forms/one.json', {
      formCode: 'F',
      name,
      definition: aDefinition([anIndicator('b'), anIndicator('a')]),
    });
    assert.deepEqual((await loadPack(deps, context, 'mine')).changed, ['form:F@2']);
    const one = await getFormVersionByNumber(database().kysely, 'F', 1);
    const two = await getFormVersionByNumber(database().kysely, 'F');
    assert.deepEqual([one.slotOf('a')?.slot, two.slotOf('a')?.slot, two.slotOf('b')?.slot], [0, 0, 1]);
    await put('forms/one.json', {
      formCode: 'F',
      name,
      definition: aDefinition([anIndicator('a', { acrossUnits: 'max' })]),
    });
    const error = await refusal(loadPack(deps, context, 'mine'));
    assert.deepEqual(places(error), [
      'form.slot_changed forms/one.json#/definition/sections/0/indicators/0/acrossUnits',
    ]);
  });

  test('versions published at the same time get numbers one after another', async () => {
    const made = await Promise.all(['a', 'b', 'c', 'd'].map(publishG));
    assert.deepEqual(
      made.map(({ number }) => number).toSorted((a, b) => a - b),
      [1, 2, 3, 4],
    );
    const { rows } = await sql<{ slot: number }>`
      select slot from form_slot join form on form.id = form_id where code = 'G' order by slot`.execute(
      database().kysely,
    );
    assert.deepEqual(
      rows.map(({ slot }) => slot),
      [0, 1, 2, 3],
    );
  });

  test('a version takes more than a thousand slots', async () => {
    const columns = Array.from({ length: 40 }, (_, index) => ({ code: `c${index}`, name }));
    const indicators = Array.from({ length: 30 }, (_, index) =>
      anIndicator(`i${index}`, { columnSet: 'wide' }),
    );
    const definition = aDefinition(indicators, { columnSets: [{ code: 'wide', columns, total: null }] });
    const { addedSlots } = await publishFormVersion(deps, context, { formCode: 'H', name, definition });
    assert.equal(addedSlots, 1200);
    assert.equal((await getFormVersionByNumber(database().kysely, 'H')).slotCount, 1200);
  });

  test('nobody but an administrator at the top manages forms', async () => {
    const actor: Actor = { ...programActor, via: 'session' };
    assert.equal((await refusal(loadPack(deps, { ...context, actor }, 'mine'))).code, 'auth.forbidden');
  });
});
