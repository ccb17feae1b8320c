import type {
  ConsolidatedFigure,
  ConsolidatedView,
  FigureTrail,
  NodeUnit,
} from '../../../contract/consolidation/consolidated-view.ts';
import {
  columnSetOf,
  columnsOf,
  type FormDefinition,
  type Indicator,
  indicatorsOf,
  partsOf,
  type SlotPart,
} from '../../../contract/indicators/form-definition.ts';
import { formatFigure } from '../../../contract/kernel/quantity.ts';
import type { RoundBoard } from '../../../contract/reports/round-board.ts';

interface Place {
  readonly indicator: Indicator;
  readonly column: string | null;
  readonly part: SlotPart;
}

/** Made-up figures of a board: every approved unit gives its own, and each unit shows the sum of its subtree. */
export class SampleFigures {
  readonly #board: RoundBoard;
  readonly #definition: FormDefinition;

  constructor(board: RoundBoard, definition: FormDefinition) {
    this.#board = board;
    this.#definition = definition;
  }

  view(unit: string): ConsolidatedView | undefined {
    const at = this.#board.units.indexOf(unit);
    if (at < 0) return undefined;
    const isRoot = at === 0;
    return {
      round: this.#board.round,
      period: '2026-H1',
      form: 'CTD-6T',
      formVersion: 2,
      isLocked: this.#board.isLocked,
      pin: { treeOn: this.#board.treeOn, structureRevision: this.#board.structureRevision },
      unit: this.#unitAt(at),
      path: this.#path(at),
      state: this.#board.states[this.#board.state[at] ?? 0] ?? 'none',
      completeness: this.#completeness(at),
      notAllocated: isRoot ? ['T9-KV1', 'T9-KV2'] : [],
      official: isRoot
        ? null
        : {
            version: 2,
            state: 'submitted',
            frozenAt: '2026-06-17T03:15:00Z',
            completeness: this.#completeness(at),
            contributors: 4,
          },
      figures: this.#places().map((place, nth) => this.#figure(at, place, nth)),
    };
  }

  trail(unit: string, indicator: string, column: string | null, part: SlotPart): FigureTrail | undefined {
    const at = this.#board.units.indexOf(unit);
    const place = this.#places().find(
      (each) => each.indicator.code === indicator && each.column === column && each.part === part,
    );
    if (at < 0 || place === undefined) return undefined;
    const figure = this.#figure(at, place, 0);
    const own = this.#own(at, place);
    const children = this.#board.parent.flatMap((parent, child) => (parent === at ? [child] : []));
    const actor = {
      name: 'Lê Văn Phúc',
      post: { vi: 'Trợ lý Chính trị', en: 'Political officer' },
      unit: this.#board.names[at] ?? '',
    };
    return {
      round: this.#board.round,
      indicator,
      column,
      part,
      pin: { treeOn: this.#board.treeOn, structureRevision: this.#board.structureRevision },
      unit: this.#unitAt(at),
      path: this.#path(at),
      state: this.#board.states[this.#board.state[at] ?? 0] ?? 'none',
      live: figure.live,
      present: figure.present,
      official: figure.official,
      drift: figure.drift,
      completeness: this.#completeness(at),
      own: {
        version: 2,
        state: 'approved',
        value: formatFigure(own, place.indicator.scale),
        adjustment: children.length > 0 ? '-3' : null,
        reason: children.length > 0 ? 'Ba đồng chí được hai đơn vị cùng tính' : null,
        preparedBy: actor,
        submittedBy: {
          ...actor,
          name: 'Trung tá Hồ Sỹ Quý',
          post: { vi: 'Chính trị viên', en: 'Commissar' },
        },
        submittedAt: '2026-06-16T02:30:00Z',
        approvedBy: null,
        approvedAt: null,
      },
      comments: [
        {
          id: 4,
          version: 1,
          indicator,
          column,
          text: 'Đề nghị đối chiếu với sổ đăng ký lớp tập huấn.',
          at: '2026-06-16T05:00:00Z',
          by: {
            name: 'Nguyễn Thị Minh Hạnh',
            post: { vi: 'Trợ lý Kế hoạch tổng hợp', en: 'Planning officer' },
            unit: 'Bộ Tư lệnh Quân khu',
          },
          resolvedAt: null,
          resolvedBy: null,
        },
      ],
      children: children.map((child) => {
        const below = this.#figure(child, place, 0);
        return {
          unit: this.#unitAt(child),
          state: this.#board.states[this.#board.state[child] ?? 0] ?? 'none',
          live: below.live,
          present: below.present,
          completeness: this.#completeness(child),
        };
      }),
      driftSources:
        figure.drift === null || children[0] === undefined
          ? []
          : [
              {
                unit: this.#unitAt(children[0]),
                frozenVersion: 1,
                frozenValue: '20',
                liveVersion: 2,
                liveValue: '23',
              },
            ],
    };
  }

  #places(): readonly Place[] {
    return indicatorsOf(this.#definition).flatMap((indicator) => {
      const columns = columnsOf(this.#definition, indicator);
      const codes = columns.length === 0 ? [null] : columns.map(({ code }) => code);
      return codes.flatMap((column) => partsOf(indicator).map((part) => ({ indicator, column, part })));
    });
  }

  #figure(at: number, place: Place, nth: number): ConsolidatedFigure {
    const { indicator, column, part } = place;
    const subtree = this.#subtree(at).filter((unit) => this.#board.state[unit] === 3);
    const isMissing = subtree.length === 0 || nth % 17 === 16;
    const sum = subtree.reduce((total, unit) => total + this.#own(unit, place), 0n);
    const shown = (value: bigint) => formatFigure(value, indicator.scale);
    const hasOfficial = at > 0 && !isMissing;
    const drifts = hasOfficial && nth % 9 === 0 && indicator.acrossUnits === 'sum';
    const plan = indicator.hasPlan && !isMissing ? sum - sum / 20n : null;
    return {
      indicator: indicator.code,
      column,
      part,
      live: isMissing ? null : shown(sum),
      present: isMissing ? 0 : subtree.length,
      official: hasOfficial ? shown(drifts ? sum - 3n : sum) : null,
      drift: drifts ? shown(3n) : null,
      plan: plan === null ? null : shown(plan),
      planRate: plan === null || part !== 'value' ? null : '105.3',
      yearToDate: isMissing ? null : shown(sum),
      previous: isMissing || nth % 13 === 2 ? null : shown(sum - sum / 12n),
      lastYear: isMissing ? null : shown(sum - sum / 9n),
    };
  }

  #own(unit: number, { indicator, column, part }: Place): bigint {
    const set = columnSetOf(this.#definition, indicator);
    const weight = BigInt(((unit * 7 + indicator.code.length * 3 + (column?.length ?? 0)) % 23) + 1);
    const size = indicator.kind === 'money' ? 1_250_000n : column !== null && column === set?.total ? 6n : 2n;
    if (part === 'numerator') return weight * 96n;
    if (part === 'denominator') return weight * 100n;
    return weight * size;
  }

  #subtree(at: number): readonly number[] {
    const found = [at];
    for (let unit = at + 1; unit < this.#board.parent.length; unit += 1) {
      if ((this.#board.parent[unit] ?? -1) < at) break;
      found.push(unit);
    }
    return found;
  }

  #path(at: number): NodeUnit[] {
    const above: NodeUnit[] = [];
    for (let unit = this.#board.parent[at] ?? -1; unit >= 0; unit = this.#board.parent[unit] ?? -1)
      above.unshift(this.#unitAt(unit));
    return above;
  }

  #unitAt(at: number): NodeUnit {
    return {
      code: this.#board.units[at] ?? '',
      name: this.#board.names[at] ?? '',
      level: this.#board.levels[at] ?? '',
      isLeaf: !this.#board.parent.includes(at),
    };
  }

  #completeness(at: number) {
    return {
      expected: this.#board.expectedBelow[at] ?? 0,
      reported: this.#board.submittedBelow[at] ?? 0,
      approved: this.#board.approvedBelow[at] ?? 0,
    };
  }
}
