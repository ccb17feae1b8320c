import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { jsonPlace } from './json-place.ts';

const text = `{
  "formCode": "A/B",
  "sections": [
    { "code": "x", "indicators": [1, {"scale": 3}] },
    { "code": "say \\"y\\", }", "a/b": null }
  ]
}`;

const places: readonly (readonly [string, string, number])[] = [
  ['/formCode', '"A/B"', 2],
  ['/sections/0/code', '"x"', 4],
  ['/sections/0/indicators/1/scale', '3', 4],
  ['/sections/1/code', '"say \\"y\\", }"', 5],
  ['/sections/1/a~1b', 'null', 5],
  ['/sections/1/missing', '{ "code": "say \\"y\\", }", "a/b": null }', 5],
  ['/formCode/deeper', '"A/B"', 2],
];
for (const [pointer, expected, line] of places) {
  test(`the place ${pointer}`, () => {
    const found = jsonPlace(text, pointer);
    assert.equal(text.slice(found.start, found.end), expected);
    assert.equal(found.line, line);
  });
}

test('the whole text has the place of the empty pointer', () => {
  assert.equal(jsonPlace(text, '').line, 1);
  assert.equal(jsonPlace(text, '').end, text.length);
});

test('every member of any value is found as it was written', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.boolean(), (value, isSpread) => {
      const written = JSON.stringify(value, null, isSpread ? 2 : 0);
      for (const name of Object.keys(value)) {
        const pointer = `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
        const { start, end } = jsonPlace(written, pointer);
        assert.deepEqual(JSON.parse(written.slice(start, end)), JSON.parse(JSON.stringify(value[name])));
      }
    }),
  );
});
