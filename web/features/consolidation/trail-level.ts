import type { FigureTrail, NodeUnit } from '../../../contract/consolidation/consolidated-view.ts';
import type { Indicator } from '../../../contract/indicators/form-definition.ts';
import type { Language } from '../../../contract/kernel/bilingual.ts';
import type { ShownReportState } from '../../../contract/reports/report-state.ts';
import { differenceText, figureText, ratioText } from './figure-text.ts';

/** A unit directly below and what it brings in, as the trail shows it. */
export interface TrailBranch {
  readonly unit: NodeUnit;
  readonly state: ShownReportState;
  readonly shown: string | null;
  readonly detail: string | null;
  /** Its parts as they came, for drawing. */
  readonly plain: readonly (string | null | undefined)[];
  readonly present: number;
  readonly expected: number;
}

/** A version that moved a figure since it was frozen. */
export interface ShownDriftSource {
  readonly unit: NodeUnit;
  readonly before: string | null;
  readonly after: string | null;
  readonly frozenVersion: number | null;
  readonly liveVersion: number | null;
}

/** One level of a trail with its one or two parts brought together. */
export interface TrailLevel {
  readonly head: FigureTrail;
  readonly live: string | null;
  readonly liveDetail: string | null;
  readonly official: string | null;
  /** Difference of a single figure with its sign; for a ratio null, its two values say it. */
  readonly difference: string | null;
  readonly hasDrift: boolean;
  readonly own: string | null;
  readonly ownDetail: string | null;
  readonly adjustment: string | null;
  readonly reasons: readonly string[];
  readonly children: readonly TrailBranch[];
  readonly driftSources: readonly ShownDriftSource[];
}

/** Brings the trails of the parts of one figure together; undefined without any. */
export function trailLevel(
  indicator: Indicator,
  trails: readonly FigureTrail[],
  language: Language,
): TrailLevel | undefined {
  const [head] = trails;
  if (head === undefined) return undefined;
  const text = (parts: readonly (string | null | undefined)[]) => figureText(indicator, parts, language);
  const detail = (parts: readonly (string | null | undefined)[]) => ratioText(indicator, parts, language);
  const live = trails.map((trail) => trail.live);
  const own = trails.map((trail) => trail.own?.value);
  const adjustments = trails
    .map((trail) => differenceText(trail.own?.adjustment, language))
    .filter((each) => each !== null);
  const sources = new Map(
    trails.flatMap((trail) => trail.driftSources.map((source) => [source.unit.code, source] as const)),
  );
  return {
    head,
    live: text(live),
    liveDetail: detail(live),
    official: text(trails.map((trail) => trail.official)),
    difference: trails.length === 1 ? differenceText(head.drift, language) : null,
    hasDrift: trails.some((trail) => trail.drift !== null),
    own: text(own),
    ownDetail: detail(own),
    adjustment: adjustments.length === 0 ? null : adjustments.join(' / '),
    reasons: [
      ...new Set(
        trails.map((trail) => trail.own?.reason).filter((reason) => reason !== null && reason !== undefined),
      ),
    ],
    children: head.children.map(({ unit, state, present, completeness }) => {
      const parts = trails.map(
        (trail) => trail.children.find((child) => child.unit.code === unit.code)?.live,
      );
      return {
        unit,
        state,
        shown: text(parts),
        detail: detail(parts),
        plain: parts,
        present,
        expected: completeness.expected,
      };
    }),
    driftSources: [...sources.values()].map(({ unit, frozenVersion, liveVersion }) => {
      const of = trails.map((trail) => trail.driftSources.find((source) => source.unit.code === unit.code));
      return {
        unit,
        frozenVersion,
        liveVersion,
        before: text(of.map((source) => source?.frozenValue)),
        after: text(of.map((source) => source?.liveValue)),
      };
    }),
  };
}
