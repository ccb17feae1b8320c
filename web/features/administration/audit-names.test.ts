import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { actionName } from './audit-names.ts';

const features = join(import.meta.dirname, '../../../server/features');

/** Actions as the commands of the server write them. */
function writtenActions(): string[] {
  const files = readdirSync(features, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  );
  return files.flatMap((name) => {
    const text = readFileSync(join(features, name), 'utf8');
    const plain = [...text.matchAll(/\baction: '([a-z_-]+\.[a-z_-]+)'/g)].map(([, action = '']) => action);
    const ofReports = [...text.matchAll(/\bauditOf\(\s*'([a-z_]+)'/g)].map(
      ([, step = '']) => `report.${step}`,
    );
    return [...plain, ...ofReports];
  });
}

test('every action the server writes into the log has its words in both languages', () => {
  const actions = writtenActions();
  assert.ok(actions.includes('round.lock'));
  assert.ok(actions.includes('report.draft_saved'));
  const withoutWords = actions.filter((action) =>
    (['vi', 'en'] as const).some((language) => actionName(action, language) === action),
  );
  assert.deepEqual([...new Set(withoutWords)], []);
});
