import type { FormDefinition } from '../../contract/indicators/form-definition.ts';
import type { HeadingPatch, StatementInput } from '../../contract/reports/report-cell.ts';
import { assessmentWords, taskWords } from './demo-assessment-words.ts';
import { type DemoChance, demoChance } from './demo-chance.ts';
import type { DemoPeriod } from './demo-periods.ts';
import type { DemoUnit } from './demo-structure.ts';
import { resultWords, type WordsFrame, type WordsOfHeading } from './demo-words.ts';
import type { FigureSheet } from './figure-sheet.ts';

/** A statement of a unit below that its superior may quote. */
export interface QuotableStatement {
  readonly id: NonNullable<StatementInput['quotedStatementId']>;
  readonly line: string;
  readonly heading: HeadingPatch['heading'];
  readonly text: string;
}

const mainLines: ReadonlySet<string> = new Set(['giao-duc-chinh-tri', 'chinh-sach', 'dan-van']);
/** Lines under which planners quote the units below. */
export const quotedLines = [...mainLines];

function chosen(frame: WordsFrame, words: readonly WordsOfHeading[], most: number): HeadingPatch[] {
  return words.flatMap(({ line, heading, ways, isOneWay = false }) => {
    const texts = ways.map((way) => way(frame)).filter((text) => text !== '');
    const first = frame.chance.between(0, Math.max(0, texts.length - 1));
    const told = [...texts.slice(first), ...texts.slice(0, first)].slice(0, isOneWay ? 1 : most);
    if (told.length === 0) return [];
    const statements = told.map(
      (text, nth): StatementInput => ({
        kind: heading === 'next_tasks' || nth > 0 ? 'bullet' : 'paragraph',
        text,
        quotedStatementId: null,
      }),
    );
    return [{ line, heading, statements }];
  });
}

function quote(chance: DemoChance, from: readonly QuotableStatement[], count: number): StatementInput[] {
  const first = from.length === 0 ? 0 : chance.between(0, from.length - 1);
  return [...from.slice(first), ...from.slice(0, first)].slice(0, count).map(({ id, text }, nth) => ({
    kind: 'bullet',
    // One in some is shortened, as planners do; the link shows that it was edited.
    text: nth === 1 ? `${text.split(/[;.]/u)[0] ?? text}.` : text,
    quotedStatementId: id,
  }));
}

function headingsOf(form: FormDefinition): ReadonlySet<string> {
  return new Set(
    form.sections.flatMap(({ lineCode, narrative }) => narrative.map((heading) => `${lineCode} ${heading}`)),
  );
}

/**
 * What a unit writes under the headings of a form: communes a few sentences, units above them more and with an
 * assessment, quoting what the units below say.
 */
export function demoNarrative(
  form: FormDefinition,
  unit: DemoUnit,
  period: DemoPeriod,
  sheet: FigureSheet,
  quotable: readonly QuotableStatement[],
): HeadingPatch[] {
  const chance = demoChance('words', unit.code, period.code);
  const frame: WordsFrame = { unit, sheet, chance };
  const isSmall = unit.level === 'commune';
  const isMonth = period.kind === 'month';
  const results = isSmall
    ? resultWords.filter(({ line }) => mainLines.has(line))
    : isMonth
      ? resultWords.filter(({ line }) => line === 'giao-duc-chinh-tri' || line === 'ke-hoach-tong-hop')
      : resultWords;
  const patches = [
    ...chosen(frame, results, isSmall || isMonth ? 1 : 2),
    ...(isSmall || isMonth || unit.level === 'regiment' ? [] : chosen(frame, assessmentWords, 1)),
    ...chosen(frame, isSmall || isMonth ? taskWords.slice(0, 1) : taskWords, isSmall || isMonth ? 1 : 2),
  ];
  const known = headingsOf(form);
  return patches
    .filter(({ line, heading }) => known.has(`${line} ${heading}`))
    .map((patch) => {
      const below = quotable.filter(({ line, heading }) => line === patch.line && heading === patch.heading);
      return { ...patch, statements: [...patch.statements, ...quote(chance, below, 2)] };
    });
}
