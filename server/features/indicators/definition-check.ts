import {
  columnSetOf,
  columnsOf,
  type FormDefinition,
  type Indicator,
  indicatorsOf,
  type ValidationRule,
} from '../../../contract/indicators/form-definition.ts';
import type { ProblemIssue } from '../../../contract/kernel/problem.ts';
import { issueAt } from '../../platform/domain-error.ts';
import { compileRule } from './compile-rule.ts';
import { slotsNeeded } from './slot-allocation.ts';

/** Figures of one form; a vector of so many takes a fifth of a megabyte. */
const maxSlots = 20_000;

/**
 * Everything that keeps a definition from being published, each with its pointer below `/definition`: codes used
 * twice, unknown lines, columns or totals, properties that do not fit the kind, rules that do not compile.
 */
export function definitionIssues(
  definition: FormDefinition,
  knownLines: ReadonlySet<string>,
): ProblemIssue[] {
  const structure = [
    ...columnSetIssues(definition),
    ...sectionIssues(definition, knownLines),
    ...definition.sections.flatMap((section, at) =>
      section.indicators.flatMap((indicator, index) =>
        indicatorIssues(definition, indicator, `/definition/sections/${at}/indicators/${index}`),
      ),
    ),
  ];
  // Rules are read against the indicators, so they are only looked at when those are sound.
  return structure.length > 0 ? structure : [...ruleIssues(definition), ...sizeIssues(definition)];
}

function duplicates(codes: readonly string[], pointerOf: (index: number) => string): ProblemIssue[] {
  return codes.flatMap((code, index) =>
    codes.indexOf(code) < index ? [issueAt('form.duplicate_code', pointerOf(index), { code })] : [],
  );
}

function columnSetIssues({ columnSets }: FormDefinition): ProblemIssue[] {
  const ofSets = duplicates(
    columnSets.map(({ code }) => code),
    (index) => `/definition/columnSets/${index}/code`,
  );
  const ofColumns = columnSets.flatMap(({ code, columns, total }, at) => {
    const codes = columns.map((column) => column.code);
    const pointer = `/definition/columnSets/${at}`;
    const doubled = duplicates(codes, (index) => `${pointer}/columns/${index}/code`);
    if (total === null || codes.includes(total)) return doubled;
    return [
      ...doubled,
      issueAt('form.unknown_total', `${pointer}/total`, { column: total, columnSet: code }),
    ];
  });
  return [...ofSets, ...ofColumns];
}

function sectionIssues({ sections }: FormDefinition, knownLines: ReadonlySet<string>): ProblemIssue[] {
  const ofSections = duplicates(
    sections.map(({ code }) => code),
    (index) => `/definition/sections/${index}/code`,
  );
  const places = sections.flatMap((section, at) =>
    section.indicators.map(({ code }, index) => ({
      code,
      pointer: `/definition/sections/${at}/indicators/${index}/code`,
    })),
  );
  const ofIndicators = duplicates(
    places.map(({ code }) => code),
    (index) => places[index]?.pointer ?? '',
  );
  const ofLines = sections.flatMap(({ lineCode }, at) =>
    knownLines.has(lineCode)
      ? []
      : [issueAt('form.unknown_line', `/definition/sections/${at}/lineCode`, { line: lineCode })],
  );
  const ofHeadings = sections.flatMap(({ narrative }, at) =>
    duplicates(narrative, (index) => `/definition/sections/${at}/narrative/${index}`),
  );
  return [...ofSections, ...ofIndicators, ...ofLines, ...ofHeadings];
}

function indicatorIssues(definition: FormDefinition, indicator: Indicator, pointer: string): ProblemIssue[] {
  const { code, kind, columnSet } = indicator;
  const wrong = wrongFields(indicator).map((field) =>
    issueAt('form.wrong_kind', `${pointer}/${field}`, { indicator: code, field, kind }),
  );
  if (columnSet === null) return wrong;
  const set = columnSetOf(definition, indicator);
  if (!set) return [...wrong, issueAt('form.unknown_column_set', `${pointer}/columnSet`, { columnSet })];
  const addsUp = ['sum', 'mean', 'none'].includes(indicator.acrossUnits);
  if (set.total === null || addsUp) return wrong;
  return [...wrong, issueAt('form.total_not_additive', `${pointer}/columnSet`, { indicator: code })];
}

// A mean is kept exact as its numerator and denominator, so only a ratio is a mean, and a ratio nothing else.
function wrongFields(indicator: Indicator): (keyof Indicator)[] {
  const { kind, scale, acrossUnits, acrossPeriods, columnSet, hasPlan, ratio } = indicator;
  const wrong: (keyof Indicator)[] = [];
  const isWords = kind === 'text' || kind === 'date';
  if ((kind === 'integer' || isWords) && scale !== 0) wrong.push('scale');
  if ((kind === 'ratio') !== (ratio !== null)) wrong.push('ratio');
  if (isWords) {
    if (acrossUnits !== 'none') wrong.push('acrossUnits');
    if (acrossPeriods !== 'none') wrong.push('acrossPeriods');
    if (columnSet !== null) wrong.push('columnSet');
    if (hasPlan) wrong.push('hasPlan');
  } else if (kind === 'ratio') {
    if (acrossUnits !== 'mean' && acrossUnits !== 'none') wrong.push('acrossUnits');
    if (!['mean', 'none', 'latest'].includes(acrossPeriods)) wrong.push('acrossPeriods');
  } else {
    if (acrossUnits === 'mean') wrong.push('acrossUnits');
    if (acrossPeriods === 'mean') wrong.push('acrossPeriods');
  }
  return wrong;
}

function ruleIssues(definition: FormDefinition): ProblemIssue[] {
  const ofCodes = duplicates(
    definition.rules.map(({ code }) => code),
    (index) => `/definition/rules/${index}/code`,
  );
  const ofRules = definition.rules.flatMap((rule, index) => {
    const pointer = `/definition/rules/${index}`;
    const compilation = compileRule(definition, rule, pointer);
    const refused = compilation.kind === 'refused' ? compilation.issues : [];
    return [...refused, ...cellIssues(definition, rule, pointer)];
  });
  return [...ofCodes, ...ofRules];
}

function cellIssues(definition: FormDefinition, rule: ValidationRule, pointer: string): ProblemIssue[] {
  const indicators = new Map(indicatorsOf(definition).map((indicator) => [indicator.code, indicator]));
  return rule.cells.flatMap(({ indicator: code, column }, index) => {
    const indicator = indicators.get(code);
    const exists =
      indicator !== undefined &&
      (column === null || columnsOf(definition, indicator).some((known) => known.code === column));
    const cell = column === null ? code : `${code}.${column}`;
    return exists
      ? []
      : [issueAt('rule.unknown_cell', `${pointer}/cells/${index}`, { rule: rule.code, cell })];
  });
}

function sizeIssues(definition: FormDefinition): ProblemIssue[] {
  const slots = slotsNeeded(definition).length;
  return slots > maxSlots ? [issueAt('form.too_large', '/definition', { slots, limit: maxSlots })] : [];
}
