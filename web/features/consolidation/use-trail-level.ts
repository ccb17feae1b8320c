import { useQueries } from '@tanstack/react-query';
import type { Indicator } from '../../../contract/indicators/form-definition.ts';
import { type ApiProblem, problemFrom } from '../../platform/api/api-problem.ts';
import { useLanguage } from '../../platform/i18n/language-context.tsx';
import { figureTrailQuery } from './api/figure-trail.ts';
import { slotPartsOf } from './figure-lines.ts';
import { type TrailLevel, trailLevel } from './trail-level.ts';

interface TrailAsked {
  readonly round: string;
  readonly unit: string;
  readonly indicator: Indicator;
  readonly column: string | null;
}

interface TrailAnswer {
  readonly level: TrailLevel | undefined;
  readonly problem: ApiProblem | undefined;
  readonly retry: () => void;
}

/** One level of a trail: of one figure, or of the two parts of a ratio brought together. */
export function useTrailLevel({ round, unit, indicator, column }: TrailAsked): TrailAnswer {
  const { language } = useLanguage();
  const answers = useQueries({
    queries: slotPartsOf(indicator).map((part) =>
      figureTrailQuery({ round, unit, indicator: indicator.code, column, part }),
    ),
  });
  const trails = answers.flatMap(({ data }) => (data === undefined ? [] : [data]));
  const isWhole = trails.length === answers.length;
  const failure = answers.find(({ error }) => error !== null)?.error;
  const level = isWhole ? trailLevel(indicator, trails, language) : undefined;
  return {
    level,
    problem: failure === null || failure === undefined ? undefined : problemFrom(failure),
    retry: () => {
      for (const answer of answers) void answer.refetch();
    },
  };
}
