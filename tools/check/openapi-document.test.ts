import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { z } from 'zod';
import { createTestDatabase } from '../../test/support/test-database.ts';
import { findUndescribed } from './openapi-descriptions.ts';
import { openapiFile, writeOpenapiText } from './openapi-document.ts';

test('docs/openapi.json is what the program gives, and every field in it is described', async (t) => {
  const given = await writeOpenapiText(await createTestDatabase(t));
  const kept = await readFile(openapiFile, 'utf8').catch(() => '');
  const document = z.record(z.string(), z.unknown()).parse(JSON.parse(given));
  assert.deepEqual(findUndescribed(document, 'docs/openapi.json'), []);
  assert.ok(
    kept === given,
    'the HTTP interface has changed: run `npm run openapi` and commit docs/openapi.json',
  );
});
