import {
  columnsOf,
  type FormDefinition,
  type Indicator,
  type Section,
} from '../../../contract/indicators/form-definition.ts';
import type { Language } from '../../../contract/kernel/bilingual.ts';
import type { FigurePlace } from './report-place.ts';

/** Names of a form's places, for sentences and lists. */
export interface ReportNames {
  readonly sectionOf: (indicator: string) => Section | undefined;
  readonly indicator: (code: string) => Indicator | undefined;
  /** "Quân số tham gia – Dân quân tự vệ"; the part of a ratio by its own name. */
  readonly place: (place: Pick<FigurePlace, 'indicator' | 'column'> & Partial<FigurePlace>) => string;
  readonly sectionOfLine: (line: string) => Section | undefined;
}

/** The names of a form in a language. */
export function reportNames(definition: FormDefinition, language: Language): ReportNames {
  const sections = new Map<string, Section>();
  const indicators = new Map<string, Indicator>();
  for (const section of definition.sections) {
    for (const indicator of section.indicators) {
      sections.set(indicator.code, section);
      indicators.set(indicator.code, indicator);
    }
  }
  return {
    sectionOf: (code) => sections.get(code),
    indicator: (code) => indicators.get(code),
    sectionOfLine: (line) => definition.sections.find(({ lineCode }) => lineCode === line),
    place: ({ indicator: code, column, part }) => {
      const indicator = indicators.get(code);
      if (indicator === undefined) return code;
      const name =
        part === 'numerator' || part === 'denominator'
          ? `${indicator.name[language]} (${indicator.ratio?.[part][language] ?? part})`
          : indicator.name[language];
      const title = columnsOf(definition, indicator).find((candidate) => candidate.code === column)?.name;
      return title === undefined ? name : `${name} – ${title[language]}`;
    },
  };
}
