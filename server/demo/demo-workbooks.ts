import type { Language } from '../../contract/kernel/bilingual.ts';
import type { Program } from '../composition/create-program.ts';
import { getFormVersion } from '../features/indicators/public.ts';
import { getTree, type Tree, type TreeNode } from '../features/org-units/public.ts';
import { readReportHeads } from '../features/reports/public.ts';
import { getRoundByCode, listRoundUnits } from '../features/rounds/public.ts';
import {
  buildFaultyWorkbook,
  buildWorkbook,
  filledIn,
  viewTemplate,
  type WorkbookFault,
  workbookFaults,
  type WorkbookTemplate,
} from '../features/workbooks/public.ts';
import { programActor } from '../platform/actor.ts';
import { halfYearSheet, monthSheet, reportsPerHalfYear } from './demo-figures.ts';
import { demoNarrative } from './demo-narrative.ts';
import { type DemoPeriod, demoPeriod } from './demo-periods.ts';
import type { DemoUnit } from './demo-structure.ts';
import type { FigureSheet } from './figure-sheet.ts';

/** A filled workbook of one unit, `fault` naming the mistake that was put into it; or why there are none. */
export type DemoWorkbook =
  | {
      readonly kind: 'workbook';
      readonly fileName: string;
      readonly bytes: Uint8Array;
      readonly fault: WorkbookFault | null;
    }
  | { readonly kind: 'other_form'; readonly form: string };

/** One workbook in so many has a mistake in it, the third one first. */
const faultEvery = 5;
const firstFault = 2;
const levels: ReadonlySet<string> = new Set([
  'region',
  'province',
  'division',
  'regiment',
  'area',
  'commune',
]);

function isDemoLevel(level: string): level is DemoUnit['level'] {
  return levels.has(level);
}

// Also for units people have made themselves: those of another level count as communes, or areas where some stand below.
function demoUnitOf(tree: Tree, node: TreeNode): DemoUnit {
  const { code, name, shortName, levelCode, placeName } = node;
  const level = isDemoLevel(levelCode) ? levelCode : tree.isLeaf(node.id) ? 'commune' : 'area';
  const parentCode = tree.nodes[node.parentIndex]?.code ?? null;
  return { code, name, shortName, level, parentCode, placeName };
}

function fill(
  { content }: WorkbookTemplate,
  sheet: FigureSheet,
  narrative: ReturnType<typeof demoNarrative>,
): WorkbookTemplate['content'] {
  const figures = sheet
    .cells()
    .map(({ indicator, column, part, value }): [string, string | null] => [
      `own:${indicator}/${column ?? ''}/${part}`,
      value,
    ]);
  const texts = sheet
    .texts()
    .map(({ indicator, value }): [string, string | null] => [`text:${indicator}`, value]);
  return filledIn(content, {
    entries: new Map([...figures, ...texts]),
    narrative: new Map(
      narrative.map(({ line, heading, statements }) => [
        `${line}/${heading}`,
        statements.map(({ kind, text }) => ({ id: null, kind, text })),
      ]),
    ),
  });
}

function sheetOf(unit: DemoUnit, period: DemoPeriod, reportsDue: number, hasOnline: boolean): FigureSheet {
  return period.kind === 'month'
    ? monthSheet(unit, period)
    : halfYearSheet(unit, period, { hasOnline, reportsDue });
}

function bytesOf(template: WorkbookTemplate, fault: WorkbookFault | null, otherUnit: string): Uint8Array {
  const { layout, content } = template;
  return fault === null
    ? buildWorkbook(layout, content)
    : buildFaultyWorkbook(layout, content, fault, { otherUnit });
}

/**
 * Filled workbooks of the units of a round that have not sent their report, in the order of the tree, one at a time;
 * some are wrong, each in another way. Errors: `round.not_found`.
 */
export async function* demoWorkbooks(
  program: Program,
  roundCode: string,
  language: Language,
): AsyncGenerator<DemoWorkbook> {
  const db = program.database.kysely;
  const round = await getRoundByCode(db, roundCode);
  const form = await getFormVersion(db, round.formVersionId);
  if (form.formCode !== 'CTD-6T' && form.formCode !== 'CTD-TH') {
    yield { kind: 'other_form', form: form.formCode };
    return;
  }
  const tree = await getTree(db, round.pin);
  const expected = new Set((await listRoundUnits(db, round.id)).map(({ unitId }) => unitId));
  const heads = await readReportHeads(db, round.id);
  const sent = new Set(
    heads.filter(({ state }) => state === 'submitted' || state === 'approved').map(({ unitId }) => unitId),
  );
  const period = demoPeriod(round.period);
  const hasOnline = form.slotOf('online_sessions') !== undefined;
  const nodes = tree.nodes.filter(({ id }) => expected.has(id) && !sent.has(id));
  for (const [nth, node] of nodes.entries()) {
    const unit = demoUnitOf(tree, node);
    const template = await viewTemplate(
      program.reports,
      programActor,
      { round: round.code, unit: node.code },
      language,
    );
    const sheet = sheetOf(unit, period, tree.children(node.id).length * reportsPerHalfYear, hasOnline);
    const content = fill(template, sheet, demoNarrative(form.definition, unit, period, sheet, []));
    const fault =
      nth % faultEvery === firstFault
        ? (workbookFaults[Math.floor(nth / faultEvery) % workbookFaults.length] ?? null)
        : null;
    // Best one that has sent its report already, so that nothing is written into an innocent draft.
    const other = tree.nodes.find(({ id }) => sent.has(id)) ?? nodes[nth + 1] ?? nodes[0] ?? node;
    yield {
      kind: 'workbook',
      fileName: template.fileName,
      bytes: bytesOf({ ...template, content }, fault, other.code),
      fault,
    };
  }
}
