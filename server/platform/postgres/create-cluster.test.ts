import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusalOf } from './create-cluster.ts';

const outputs: readonly (readonly [output: string, code: string])[] = [
  ['FATAL:  could not write lock file "postmaster.pid": No space left on device', 'postgres.disk_full'],
  ['initdb: error: could not write file "x": Disk quota exceeded', 'postgres.disk_full'],
  ['initdb: error: could not look up effective user ID 12345: user does not exist', 'postgres.user_unknown'],
  ['FATAL:  could not open file "x": Read-only file system', 'postgres.folder_not_writable'],
  ['FATAL:  database files are incompatible with server', 'postgres.folder_damaged'],
  ['FATAL:  something new', 'postgres.start_failed'],
];

for (const [output, code] of outputs) {
  test(`‹${output}› becomes ${code}`, () => assert.equal(refusalOf(output, '/data').code, code));
}

test('an unknown failure shows what PostgreSQL wrote last', () => {
  const output = Array.from({ length: 30 }, (_, index) => `line ${index}`).join('\n');
  const { message } = refusalOf(output, '/data');
  assert.match(message, /line 29/);
  assert.doesNotMatch(message, /line 17\b/);
});
