import type { FormDefinition, Indicator } from '../../contract/indicators/form-definition.ts';

function named(vi: string, en: string) {
  return { vi, en };
}

function indicator(code: string, given: Partial<Indicator>): Indicator {
  return {
    code,
    name: named(code, code),
    unitOfMeasure: named('số', 'number'),
    kind: 'integer',
    scale: 0,
    isRequired: false,
    acrossUnits: 'sum',
    acrossPeriods: 'sum',
    columnSet: null,
    hasPlan: true,
    hint: null,
    ratio: null,
    ...given,
  };
}

/**
 * A small form with every kind of indicator: `classes` (required; over 100 an error, over 40 a warning), `people`
 * (columns officers, soldiers, total), `spent` (two decimals), `lowest` (min), `attendance` (a mean), `note` (text),
 * `held_on` (date); narratives results and shortcomings under the line of work `training`, results under `policy`.
 */
export const smallForm: FormDefinition = {
  columnSets: [
    {
      code: 'ranks',
      columns: [
        { code: 'officers', name: named('Sĩ quan', 'Officers') },
        { code: 'soldiers', name: named('Chiến sĩ', 'Soldiers') },
        { code: 'total', name: named('Tổng', 'Total') },
      ],
      total: 'total',
    },
  ],
  sections: [
    {
      code: 'training',
      name: named('Huấn luyện', 'Training'),
      lineCode: 'training',
      indicators: [
        indicator('classes', { isRequired: true }),
        indicator('people', { columnSet: 'ranks' }),
        indicator('lowest', { acrossUnits: 'min', acrossPeriods: 'min' }),
        indicator('attendance', {
          kind: 'ratio',
          acrossUnits: 'mean',
          acrossPeriods: 'mean',
          ratio: {
            numerator: named('Có mặt', 'Present'),
            denominator: named('Quân số', 'Strength'),
            isPercent: true,
            shownScale: 1,
          },
        }),
      ],
      narrative: ['results', 'shortcomings'],
    },
    {
      code: 'policy',
      name: named('Chính sách', 'Policy'),
      lineCode: 'policy',
      indicators: [
        indicator('spent', { kind: 'decimal', scale: 2 }),
        indicator('note', { kind: 'text', acrossUnits: 'none', acrossPeriods: 'none', hasPlan: false }),
        indicator('held_on', { kind: 'date', acrossUnits: 'none', acrossPeriods: 'none', hasPlan: false }),
      ],
      narrative: ['results'],
    },
  ],
  rules: [
    {
      code: 'classes_possible',
      severity: 'error',
      when: null,
      check: 'cell.classes <= 100',
      message: named('Số lớp không thể quá 100.', 'There cannot be more than 100 classes.'),
      cells: [{ indicator: 'classes', column: null }],
    },
    {
      code: 'classes_usual',
      severity: 'warning',
      when: null,
      check: 'cell.classes <= 40',
      message: named('Số lớp cao bất thường.', 'Unusually many classes.'),
      cells: [{ indicator: 'classes', column: null }],
    },
  ],
};
