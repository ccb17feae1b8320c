import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { unitId } from '../../../contract/kernel/ids.ts';
import { allocateFigure, findLineageFault, type LineageEdge, type Ratio } from './lineage-rules.ts';

function edge(from: number, to: number, ratio: readonly [number, number] | null = null): LineageEdge {
  const exact: Ratio | null = ratio && { numerator: BigInt(ratio[0]), denominator: BigInt(ratio[1]) };
  return { fromUnitId: unitId.parse(from), toUnitId: unitId.parse(to), ratio: exact };
}

suite('a merger or a split', () => {
  const table: readonly (readonly [string, 'merge' | 'split', readonly LineageEdge[], string | undefined])[] =
    [
      ['two units into one', 'merge', [edge(1, 3), edge(2, 3)], undefined],
      ['one unit into one', 'merge', [edge(1, 3)], 'incomplete'],
      ['two units into two', 'merge', [edge(1, 3), edge(2, 4)], 'incomplete'],
      ['a unit into itself', 'merge', [edge(1, 1), edge(2, 1)], 'incomplete'],
      ['a merger by a part of a unit', 'merge', [edge(1, 3, [1, 2]), edge(2, 3, [1, 1])], 'ratios'],
      ['one unit into two, figures staying', 'split', [edge(1, 2), edge(1, 3)], undefined],
      ['by thirds', 'split', [edge(1, 2, [1, 3]), edge(1, 3, [2, 3])], undefined],
      [
        'by a half and two sixths and a sixth',
        'split',
        [edge(1, 2, [1, 2]), edge(1, 3, [2, 6]), edge(1, 4, [1, 6])],
        undefined,
      ],
      ['by less than the whole', 'split', [edge(1, 2, [1, 3]), edge(1, 3, [1, 3])], 'ratios'],
      ['by more than the whole', 'split', [edge(1, 2, [2, 3]), edge(1, 3, [2, 3])], 'ratios'],
      ['with a ratio missing', 'split', [edge(1, 2, [1, 1]), edge(1, 3)], 'ratios'],
      ['with a negative ratio', 'split', [edge(1, 2, [-1, 3]), edge(1, 3, [4, 3])], 'ratios'],
      ['into one only', 'split', [edge(1, 2, [1, 1])], 'incomplete'],
      ['twice into one unit', 'split', [edge(1, 2, [1, 2]), edge(1, 2, [1, 2])], 'incomplete'],
      ['of two units', 'split', [edge(1, 3), edge(2, 4)], 'incomplete'],
    ];
  for (const [name, kind, edges, fault] of table) {
    test(`${kind}: ${name}: ${fault ?? 'right'}`, () => {
      assert.equal(findLineageFault(kind, edges)?.kind, fault);
    });
  }
});

test('a figure moved by ratios is never lost: shares and the rest make the figure, the rest being less than a unit a part', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
      fc.array(fc.bigInt({ min: 1n, max: 1000n }), { minLength: 2, maxLength: 8 }),
      (figure, weights) => {
        const denominator = weights.reduce((sum, weight) => sum + weight, 0n);
        const edges = weights.map((numerator, index) => ({
          fromUnitId: unitId.parse(1),
          toUnitId: unitId.parse(index + 2),
          ratio: { numerator, denominator },
        }));
        assert.equal(findLineageFault('split', edges), undefined);
        const { shares, notAllocated } = allocateFigure(figure, edges);
        const moved = [...shares.values()].reduce((sum, share) => sum + share, 0n);
        assert.equal(moved + notAllocated, figure);
        const rest = notAllocated < 0n ? -notAllocated : notAllocated;
        assert.ok(rest < BigInt(weights.length));
      },
    ),
  );
});

test('without ratios all of a figure stays not allocated', () => {
  const { shares, notAllocated } = allocateFigure(7n, [edge(1, 2), edge(1, 3)]);
  assert.deepEqual([[...shares], notAllocated], [[], 7n]);
});
