import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findLongFiles } from './file-length.ts';
import { findBadNames } from './file-names.ts';
import { findForbiddenText } from './forbidden-text.ts';
import { findUndescribed } from './openapi-descriptions.ts';
import type { ProjectFile } from './project-files.ts';
import { findUnusedErrors } from './unused-errors.ts';

function file(path: string, text = ''): ProjectFile {
  return { path, text };
}

test('a file of 500 lines is too long, one of 499 is not', () => {
  const found = findLongFiles([
    file('server/long.ts', 'x\n'.repeat(500)),
    file('server/fits.ts', 'x\n'.repeat(499)),
    file('server/unended.test.ts', `${'x\n'.repeat(499)}x`),
  ]);
  assert.deepEqual(
    found.map(({ path }) => path),
    ['server/long.ts', 'server/unended.test.ts'],
  );
});

const names: readonly (readonly [path: string, isGood: boolean])[] = [
  ['server/features/reports/submit-report.ts', true],
  ['server/features/reports/submit-report.test.ts', true],
  ['server/features/accounts/common-passwords.ts', true],
  ['.dependency-cruiser.mjs', true],
  ['web/ui/DataGrid.tsx', false],
  ['server/utils/dates.ts', false],
  ['web/ui/grid-helpers.ts', false],
  ['server/session-manager.ts', false],
  ['contract/common/ids.ts', false],
];
for (const [path, isGood] of names) {
  test(`${path} is ${isGood ? 'a good' : 'no good'} name`, () => {
    assert.equal(findBadNames([file(path)]).length === 0, isGood);
  });
}

// Put together so that this file does not hold the marks itself.
function mark(...parts: readonly string[]): string {
  return parts.join('');
}

const texts: readonly (readonly [text: string, isGood: boolean])[] = [
  [mark('// oxlint', '-disable-next-line no-console'), false],
  [mark('/* eslint', '-disable */'), false],
  [mark('// biome', '-ignore format: pretty'), false],
  [mark('// @ts', '-expect-error'), false],
  [mark('// TO', 'DO: finish'), false],
  ["export * from './report-model.ts';", false],
  ['export enum State { Draft }', false],
  ["export { submitReport } from './submit-report.ts';", true],
  ["const text = 'a list to do';", true],
  ['const enumerated = values;', true],
];
for (const [text, isGood] of texts) {
  test(`the line ‹${text}› is ${isGood ? 'allowed' : 'refused'}`, () => {
    const found = findForbiddenText([file('server/example.ts', `\n${text}\n`)]);
    assert.equal(found.length === 0, isGood);
    if (!isGood) assert.equal(found[0]?.line, 2);
  });
}

test('an error code that only the catalogue and tests mention is unused', () => {
  const files = [
    file('contract/reports/errors.ts', "'report.locked': {}, 'report.given': {}, 'report.shown': {}"),
    file('server/features/reports/submit-report.test.ts', "{ code: 'report.locked' }"),
    file('server/features/reports/reports-errors.ts', "new DomainError('report.given')"),
    file('web/features/reports/reasons.ts', 'const code = "report.shown";'),
  ];
  const found = findUnusedErrors(['report.locked', 'report.given', 'report.shown'], files);
  assert.deepEqual(
    found.map(({ message }) => message),
    ['nothing in the program gives the error report.locked'],
  );
});

test('every field, parameter and operation of the API describes itself, directly or by reference', () => {
  const document = {
    paths: {
      '/good': {
        get: {
          summary: 'Reads',
          parameters: [{ name: 'q', description: 'Words sought' }],
          responses: { 200: { content: { json: { schema: { $ref: '#/components/schemas/Good' } } } } },
        },
      },
      '/bad': { post: { parameters: [{ name: 'page' }], responses: {} } },
    },
    components: {
      schemas: {
        Code: { type: 'string', description: 'A code' },
        Good: {
          properties: {
            code: { $ref: '#/components/schemas/Code' },
            parts: { anyOf: [{ description: 'x' }] },
          },
        },
        Bad: { properties: { inner: { description: 'x', properties: { silent: { type: 'string' } } } } },
      },
    },
  };
  const found = new Set(findUndescribed(document, 'openapi.json').map(({ message }) => message));
  assert.deepEqual(
    found,
    new Set([
      '/paths//bad/post has neither summary nor description',
      '/paths//bad/post/0 has no description',
      '/components/schemas/Bad/properties/inner/silent has no description',
    ]),
  );
});
