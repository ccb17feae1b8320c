import {
  type Column,
  columnsOf,
  type Indicator,
  partsOf,
  type Section,
  type SlotPart,
} from '../../../contract/indicators/form-definition.ts';
import type { Language } from '../../../contract/kernel/bilingual.ts';
import { type FormVersion, isAdditive } from '../indicators/public.ts';
import { type WorkbookWords, wordsIn } from './workbook-words.ts';

/** What a template shows beside the cells to fill in. */
export interface ShownReferences {
  readonly previous: boolean;
  readonly lastYear: boolean;
  readonly plan: boolean;
}

export interface LayoutOptions {
  /** Units with subordinates may adjust what comes from below. */
  readonly hasSubordinates: boolean;
  readonly language: Language;
  readonly references: ShownReferences;
}

/** What a cell to fill in means to the report; `entryKey` names it in prefilled and typed values. */
export type InputTarget =
  | {
      readonly kind: 'own' | 'adjustment';
      readonly indicator: Indicator;
      readonly column: string | null;
      readonly part: SlotPart;
    }
  | { readonly kind: 'reason'; readonly indicator: Indicator; readonly column: string | null }
  | { readonly kind: 'text' | 'date'; readonly indicator: Indicator };

export type ReferenceKind = 'previous' | 'lastYear' | 'plan';

/** What stands where a row and a column of a table meet. */
export type LayoutCell =
  | { readonly kind: 'input'; readonly key: string; readonly target: InputTarget }
  | {
      readonly kind: 'reference';
      readonly of: ReferenceKind;
      readonly indicator: Indicator;
      readonly column: string | null;
      readonly part: SlotPart | 'all';
    }
  | { readonly kind: 'none' };

export interface LayoutColumn {
  readonly key: string;
  readonly heading: string;
  readonly column: number;
  readonly isInput: boolean;
  readonly width: number;
}

export interface LayoutRow {
  readonly key: string;
  readonly row: number;
  /** Ordinal within the section; empty for the rows that belong to the one above. */
  readonly number: string;
  readonly label: string;
  readonly unit: string;
  readonly hint: string;
  readonly isInput: boolean;
  /** Along the columns of the table. */
  readonly cells: readonly LayoutCell[];
}

/** A table of indicators that share their columns; its keys stand in a hidden row above its headings. */
export interface LayoutBlock {
  readonly id: string;
  readonly kind: 'figures' | 'words';
  readonly keyRow: number;
  readonly headingRow: number;
  readonly columns: readonly LayoutColumn[];
  readonly rows: readonly LayoutRow[];
  readonly lastColumn: number;
}

export interface BlockShape {
  readonly options: LayoutOptions;
  readonly firstRow: number;
  readonly firstColumn: number;
}

/** Cells a text takes; merged, because the columns of figures are narrow. */
export const textSpan = 4;

const widths = { figure: 14, reference: 12, reason: 26 } as const;
/** Below each other the cells to fill in come first, side by side the figures to compare with. */
const stackedRoles = ['own', 'adjustment', 'reason', 'previous', 'lastYear', 'plan'] as const;
const besideRoles = ['own', 'previous', 'lastYear', 'plan', 'adjustment', 'reason'] as const;
type Role = (typeof stackedRoles)[number];

/** The name of a value within a workbook: `own:people/officers/value`, `reason:people/officers`, `text:note`. */
function entryKey(target: InputTarget): string {
  const { code } = target.indicator;
  if (!('column' in target)) return `text:${code}`;
  const place = `${code}/${target.column ?? ''}`;
  return 'part' in target ? `${target.kind}:${place}/${target.part}` : `reason:${place}`;
}

function input(target: InputTarget): LayoutCell {
  return { kind: 'input', key: entryKey(target), target };
}

function cellOf(role: Role, indicator: Indicator, column: string | null, part: SlotPart | 'all'): LayoutCell {
  if (role === 'previous' || role === 'lastYear' || role === 'plan') {
    return role === 'plan' && !indicator.hasPlan
      ? { kind: 'none' }
      : { kind: 'reference', of: role, indicator, column, part };
  }
  if (role !== 'own' && !isAdditive(indicator)) return { kind: 'none' };
  if (role === 'reason') return input({ kind: 'reason', indicator, column });
  return part === 'all' ? { kind: 'none' } : input({ kind: role, indicator, column, part });
}

// Indicators stay in the order of the form, so a table ends where the next indicator has other columns.
function shapeKey(indicator: Indicator): string {
  if (indicator.kind === 'text' || indicator.kind === 'date') return 'words';
  return `${indicator.kind === 'ratio' ? 'ratio' : 'value'} ${indicator.columnSet ?? ''}`;
}

function groupByShape(indicators: readonly Indicator[]): Indicator[][] {
  const groups: Indicator[][] = [];
  for (const indicator of indicators) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (last && first && shapeKey(first) === shapeKey(indicator)) last.push(indicator);
    else groups.push([indicator]);
  }
  return groups;
}

function rolesOf(
  order: readonly Role[],
  indicators: readonly Indicator[],
  { hasSubordinates, references }: LayoutOptions,
): Role[] {
  const mayAdjust = hasSubordinates && indicators.some((indicator) => isAdditive(indicator));
  return order.filter((role) => {
    if (role === 'own') return true;
    if (role === 'adjustment' || role === 'reason') return mayAdjust;
    return references[role] && (role !== 'plan' || indicators.some(({ hasPlan }) => hasPlan));
  });
}

function isInputRole(role: Role): boolean {
  return role === 'own' || role === 'adjustment' || role === 'reason';
}

function partName(part: SlotPart, words: WorkbookWords): string {
  return part === 'value' ? words.value : words[part];
}

function hintOf({ hint, ratio }: Indicator, language: Language, words: WorkbookWords): string {
  const parts = ratio
    ? `${words.numerator}: ${ratio.numerator[language]}; ${words.denominator.toLocaleLowerCase('vi')}: ${ratio.denominator[language]}.`
    : '';
  return [parts, hint?.[language] ?? ''].filter((text) => text !== '').join(' ');
}

interface PlannedColumn {
  readonly column: LayoutColumn;
  readonly cell: (indicator: Indicator, role: Role) => LayoutCell;
}

// Without a disaggregation the roles of an indicator stand side by side.
function sideBySide(indicators: readonly Indicator[], shape: BlockShape): PlannedColumn[] {
  const words = wordsIn(shape.options.language);
  const [first] = indicators;
  const parts = first ? partsOf(first) : [];
  const wanted = rolesOf(besideRoles, indicators, shape.options).flatMap(
    (role): { role: Role; part: SlotPart | 'all' }[] =>
      role === 'own' || role === 'adjustment'
        ? parts.map((part) => ({ role, part }))
        : [{ role, part: 'all' }],
  );
  return wanted.map(({ role, part }, index) => {
    const name = role === 'own' ? '' : words[role];
    const ofPart = part === 'all' || (part === 'value' && role !== 'own') ? '' : partName(part, words);
    return {
      column: {
        key: part === 'all' ? role : `${role}/${part}`,
        heading: [name, ofPart].filter((text) => text !== '').join(' – '),
        column: shape.firstColumn + index,
        isInput: isInputRole(role),
        width: role === 'reason' ? widths.reason : isInputRole(role) ? widths.figure : widths.reference,
      },
      cell: (indicator) => cellOf(role, indicator, null, part),
    };
  });
}

// With a disaggregation its columns stand side by side, and the roles below each other.
function byColumns(first: Indicator, columns: readonly Column[], shape: BlockShape): PlannedColumn[] {
  const { language } = shape.options;
  const words = wordsIn(language);
  const wanted = columns.flatMap((column) => partsOf(first).map((part) => ({ column, part })));
  return wanted.map(({ column, part }, index) => ({
    column: {
      key: `${column.code}/${part}`,
      heading:
        part === 'value' ? column.name[language] : `${column.name[language]} – ${partName(part, words)}`,
      column: shape.firstColumn + index,
      isInput: true,
      width: widths.figure,
    },
    cell: (indicator, role) =>
      role === 'reason' && part === 'denominator'
        ? { kind: 'none' }
        : cellOf(role, indicator, column.code, part),
  }));
}

function wordColumns(shape: BlockShape): PlannedColumn[] {
  const words = wordsIn(shape.options.language);
  const text: PlannedColumn = {
    column: {
      key: 'words',
      heading: words.words,
      column: shape.firstColumn,
      isInput: true,
      width: widths.figure,
    },
    cell: (indicator) => input({ kind: indicator.kind === 'date' ? 'date' : 'text', indicator }),
  };
  const previous: PlannedColumn = {
    column: {
      key: 'previous',
      heading: words.previous,
      column: shape.firstColumn + textSpan,
      isInput: false,
      width: widths.reference,
    },
    cell: (indicator) => ({ kind: 'reference', of: 'previous', indicator, column: null, part: 'all' }),
  };
  return shape.options.references.previous ? [text, previous] : [text];
}

function planBlock(
  form: FormVersion,
  indicators: readonly Indicator[],
  id: string,
  shape: BlockShape,
  numberBefore: number,
): LayoutBlock {
  const { language } = shape.options;
  const words = wordsIn(language);
  const [first] = indicators;
  const columns = first ? columnsOf(form.definition, first) : [];
  const isWords = first !== undefined && partsOf(first).length === 0;
  const planned = isWords
    ? wordColumns(shape)
    : first && columns.length > 0
      ? byColumns(first, columns, shape)
      : sideBySide(indicators, shape);
  const stacked = !isWords && columns.length > 0;
  let row = shape.firstRow + 1;
  const rows = indicators.flatMap((indicator, index) => {
    const roles: Role[] = stacked ? rolesOf(stackedRoles, [indicator], shape.options) : ['own'];
    return roles.map((role): LayoutRow => {
      row += 1;
      const isOwn = role === 'own';
      return {
        key: isOwn ? indicator.code : `${indicator.code}:${role}`,
        row,
        number: isOwn ? String(numberBefore + index + 1) : '',
        label: isOwn ? indicator.name[language] : `– ${words[role]}`,
        unit: isOwn ? indicator.unitOfMeasure[language] : '',
        hint: isOwn ? hintOf(indicator, language, words) : '',
        isInput: isInputRole(role),
        cells: planned.map(({ cell }) => cell(indicator, role)),
      };
    });
  });
  const span = isWords ? textSpan - 1 : 0;
  return {
    id,
    kind: isWords ? 'words' : 'figures',
    keyRow: shape.firstRow,
    headingRow: shape.firstRow + 1,
    columns: planned.map(({ column }) => column),
    rows,
    lastColumn: Math.max(...planned.map(({ column }) => column.column)) + span,
  };
}

/** The tables of a section, one below the other, a free row between them. */
export function planBlocks(form: FormVersion, section: Section, shape: BlockShape): LayoutBlock[] {
  const blocks: LayoutBlock[] = [];
  let { firstRow } = shape;
  let count = 0;
  for (const [index, indicators] of groupByShape(section.indicators).entries()) {
    const block = planBlock(form, indicators, `${section.code}.${index + 1}`, { ...shape, firstRow }, count);
    blocks.push(block);
    count += indicators.length;
    firstRow = block.headingRow + block.rows.length + 2;
  }
  return blocks;
}
