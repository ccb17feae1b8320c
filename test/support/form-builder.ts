import type {
  ColumnSet,
  FormDefinition,
  Indicator,
  ValidationRule,
} from '../../contract/indicators/form-definition.ts';
import type { FormId, FormVersionId } from '../../contract/kernel/ids.ts';
import { newSlots } from '../../server/features/indicators/slot-allocation.ts';
import { formVersionOf, type FormVersion } from '../../server/features/indicators/form-version.ts';

/** An integer indicator that adds up, changed as asked. */
export function anIndicator(code: string, change: Partial<Indicator> = {}): Indicator {
  return {
    code,
    name: { vi: code, en: code },
    unitOfMeasure: { vi: 'lần', en: 'time' },
    kind: 'integer',
    scale: 0,
    isRequired: false,
    acrossUnits: 'sum',
    acrossPeriods: 'sum',
    columnSet: null,
    hasPlan: false,
    hint: null,
    ratio: null,
    ...change,
  };
}

/** A percentage kept as two parts. */
export function aPercent(code: string, change: Partial<Indicator> = {}): Indicator {
  return anIndicator(code, {
    kind: 'ratio',
    acrossUnits: 'mean',
    acrossPeriods: 'mean',
    ratio: {
      numerator: { vi: 'có mặt', en: 'present' },
      denominator: { vi: 'phải có', en: 'due' },
      isPercent: true,
      shownScale: 1,
    },
    ...change,
  });
}

/** Columns of these codes, the last of them the total. */
export function columnsWithTotal(code: string, ...columns: string[]): ColumnSet {
  return {
    code,
    columns: columns.map((column) => ({ code: column, name: { vi: column, en: column } })),
    total: columns.at(-1) ?? null,
  };
}

/** A rule that points to the first indicator named in it. */
export function aRule(check: string, change: Partial<ValidationRule> = {}): ValidationRule {
  const indicator = /\.([a-z][a-z0-9_]*)/.exec(check)?.[1] ?? 'a';
  return {
    code: 'rule',
    severity: 'error',
    when: null,
    check,
    message: { vi: 'Sai', en: 'Wrong' },
    cells: [{ indicator, column: null }],
    ...change,
  };
}

/** A definition with one section of the line `line`. */
export function aDefinition(
  indicators: readonly Indicator[],
  change: Partial<Omit<FormDefinition, 'sections'>> = {},
): FormDefinition {
  return {
    columnSets: [],
    rules: [],
    ...change,
    sections: [
      {
        code: 'main',
        name: { vi: 'Chính', en: 'Main' },
        lineCode: 'line',
        indicators: [...indicators],
        narrative: ['results'],
      },
    ],
  };
}

/** A published version of a definition, without a database. */
export function aFormVersion(definition: FormDefinition): FormVersion {
  return formVersionOf(
    {
      id: 1 as FormVersionId,
      formId: 1 as FormId,
      formCode: 'FORM',
      formName: { vi: 'Biểu', en: 'Form' },
      number: 1,
      publishedAt: Temporal.Instant.from('2026-01-01T00:00:00Z'),
      definition,
    },
    newSlots(definition, []),
  );
}
