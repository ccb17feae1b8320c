import type {
  ConsolidatedFigure,
  ConsolidatedView,
} from '../../../contract/consolidation/consolidated-view.ts';
import type { Language } from '../../../contract/kernel/bilingual.ts';
import { formatCount } from '../../platform/format/format-count.ts';
import type { Speak } from '../../platform/i18n/define-words.ts';
import type { FigureLine } from './figure-lines.ts';
import { differenceText, figureText, planRateText, ratioText } from './figure-text.ts';
import type { consolidationWords } from './words.ts';

/** What a figure stands for beside its line. */
export const cellKeys = [
  'live',
  'official',
  'plan',
  'planRate',
  'yearToDate',
  'lastYear',
  'previous',
] as const;
export type CellKey = (typeof cellKeys)[number];

/** The words over each, by key of the catalogue. */
export const cellTitles = {
  live: 'live',
  official: 'officialColumn',
  plan: 'plan',
  planRate: 'planRate',
  yearToDate: 'yearToDate',
  lastYear: 'lastYear',
  previous: 'previous',
} as const satisfies Readonly<Record<CellKey, string>>;

/** One figure of a line as it is shown: the figure, or why it is missing. */
export interface LineCell {
  readonly key: CellKey;
  readonly shown: string | null;
  /** Why it is missing, or what stands behind it. */
  readonly note: string;
  /** How it differs from the official figure, in words. */
  readonly drift?: string;
}

type Say = Speak<(typeof consolidationWords)['vi']>;

/** All figures of a line, each with its reason where it is missing. */
export function lineCells(
  line: FigureLine,
  view: ConsolidatedView,
  language: Language,
  w: Say,
): Readonly<Record<CellKey, LineCell>> {
  const { indicator, parts } = line;
  const [first] = parts;
  const text = (of: (figure: ConsolidatedFigure) => string | null) =>
    figureText(indicator, parts.map(of), language);
  const live = text((figure) => figure.live);
  const official = text((figure) => figure.official);
  const plan = text((figure) => figure.plan);
  const planRate = planRateText(indicator, first?.planRate, language);
  const yearToDate = text((figure) => figure.yearToDate);
  const lastYear = text((figure) => figure.lastYear);
  const previous = text((figure) => figure.previous);
  const presentNote = w('presentNote', {
    present: formatCount(first?.present ?? 0, language),
    expected: formatCount(view.completeness.expected, language),
  });
  const isDrifting = parts.some(({ drift }) => drift !== null);
  const difference = parts.length === 1 ? differenceText(first?.drift, language) : null;
  const drift = !isDrifting
    ? {}
    : {
        drift:
          difference === null
            ? w('differsOnly', { official: official ?? '–' })
            : w('differs', { official: official ?? '–', difference }),
      };
  return {
    live: {
      key: 'live',
      shown: live,
      note:
        live !== null
          ? [
              ratioText(
                indicator,
                parts.map((part) => part.live),
                language,
              ),
              presentNote,
            ]
              .filter((each) => each !== null)
              .join('; ')
          : w(indicator.acrossUnits === 'none' ? 'whyNoSum' : 'whyNoLive'),
      ...drift,
    },
    official: {
      key: 'official',
      shown: official,
      note: official !== null ? '' : w(view.official === null ? 'whyNoOfficial' : 'whyNotInOfficial'),
    },
    plan: {
      key: 'plan',
      shown: plan,
      note: plan !== null ? '' : w(indicator.hasPlan ? 'whyNoPlan' : 'whyUnplanned'),
    },
    planRate: {
      key: 'planRate',
      shown: planRate,
      note:
        planRate !== null
          ? w('rateNote', { plan: plan ?? '–' })
          : w(indicator.hasPlan ? 'whyNoPlan' : 'whyUnplanned'),
    },
    yearToDate: { key: 'yearToDate', shown: yearToDate, note: yearToDate === null ? w('whyNoYear') : '' },
    lastYear: { key: 'lastYear', shown: lastYear, note: lastYear === null ? w('whyNoLastYear') : '' },
    previous: { key: 'previous', shown: previous, note: previous === null ? w('whyNoPrevious') : '' },
  };
}

/** Name of a line, "Số người dự tập huấn, Dân quân tự vệ". */
export function lineName({ indicator, columnName }: FigureLine, language: Language, w: Say): string {
  return columnName === null
    ? indicator.name[language]
    : w('of', { name: indicator.name[language], column: columnName[language] });
}
