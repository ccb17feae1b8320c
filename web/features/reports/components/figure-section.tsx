import { Button, Chip, Group, Title } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { columnSetOf, type Section } from '../../../../contract/indicators/form-definition.ts';
import type { ShownCell } from '../../../../contract/reports/report-view.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { FigureGrid } from '../../../ui/figure-grid/figure-grid.tsx';
import {
  type CellChange,
  type CellId,
  cellId,
  type GridReference,
} from '../../../ui/figure-grid/grid-model.ts';
import { cellMark, type MarkSources } from '../cell-marks.ts';
import { editCells } from '../edit-places.ts';
import { commentsByCell, findingsByCell } from '../findings-by-cell.ts';
import { followTotals } from '../follow-totals.ts';
import { cellKey, cellOfKey, placeKey } from '../report-place.ts';
import {
  entriesOf,
  firstCell,
  refOfCell,
  type SectionGrid,
  sectionGrids,
  valueOfCell,
} from '../section-grids.ts';
import { useReportScreen } from '../use-report-screen.ts';
import { reportWords } from '../words.ts';
import classes from './reports.module.css';

const comparisons = ['previous', 'lastYear', 'plan'] as const;
type Comparison = (typeof comparisons)[number];

function hasFigures(cells: readonly ShownCell[], kind: Comparison): boolean {
  return cells.some((cell) => cell[kind] !== null);
}

interface GridProps {
  readonly grid: SectionGrid;
  readonly label: string;
  readonly shown: readonly Comparison[];
  readonly cells: ReadonlyMap<string, ShownCell>;
  readonly markOf: (cell: CellId) => ReturnType<typeof cellMark>;
  readonly target: { readonly cell: CellId } | undefined;
  readonly onActiveCell: (cell: CellId) => void;
  readonly onOpenCell: (cell: CellId) => void;
}

function SectionFigureGrid(props: GridProps): ReactNode {
  const { grid, label, shown, cells, markOf, target, onActiveCell, onOpenCell } = props;
  const w = useWords(reportWords);
  const { view, saving, mayType, content } = useReportScreen();
  const { edits, stored, change } = saving;
  const isCurrent = content === view.content;
  const entries = useMemo(
    () =>
      entriesOf(grid, (key) => {
        const edit = isCurrent ? edits.cells[key] : undefined;
        if (edit === undefined)
          return { value: (isCurrent ? stored.cells.get(key) : cells.get(key)?.value) ?? null };
        return edit.text === undefined ? { value: edit.value } : { value: edit.value, text: edit.text };
      }),
    [grid, cells, edits.cells, stored.cells, isCurrent],
  );
  const references = useMemo(
    (): GridReference[] =>
      shown
        .filter((kind) => kind !== 'plan' || grid.indicators.some(({ hasPlan }) => hasPlan))
        .map((kind) => ({
          key: kind,
          title: w(kind),
          valueOf: (row, column) =>
            valueOfCell(grid, cellId(row, column), (key) => cells.get(key)?.[kind] ?? null),
        })),
    [shown, grid, cells, w],
  );
  const onChange = useCallback(
    (changes: readonly CellChange[]) => {
      const all = followTotals(grid, entries, changes);
      change((now, stored) => editCells(now, stored, all));
    },
    [grid, entries, change],
  );
  return (
    <div className={classes['grid']}>
      <FigureGrid
        label={label}
        rows={grid.rows}
        columns={grid.columns}
        entries={entries}
        onChange={onChange}
        references={references}
        markOf={markOf}
        isReadOnly={!mayType}
        onActiveCell={onActiveCell}
        onOpenCell={onOpenCell}
        target={target}
        height="62dvh"
      />
    </div>
  );
}

/** What is wrong with the cell the cursor is in, and the way to what belongs to it. */
function CellBar({
  cell,
  sentence,
  onOpen,
}: {
  readonly cell: CellId | undefined;
  readonly sentence: string;
  readonly onOpen: () => void;
}): ReactNode {
  const w = useWords(reportWords);
  const { view, names, mayType } = useReportScreen();
  const begins = mayType && view.state !== 'draft' ? ` ${w('beginHint', { version: view.version + 1 })}` : '';
  return (
    <section aria-label={w('activeCell')} className={classes['cellBar']}>
      {cell === undefined ? (
        <span className={classes['dimmed']}>{`${w('noActiveCell')}${begins}`}</span>
      ) : (
        <>
          <span className={classes['cellBarText']}>
            <strong>{names.place(refOfCell(cell))}</strong>
            {sentence === '' ? null : <span className={classes['cellBarSentence']}>{sentence}</span>}
          </span>
          <Button variant="default" onClick={onOpen} title={w('openCellHint')}>
            {w('openCell')}
          </Button>
        </>
      )}
    </section>
  );
}

/** The figures of a line of work: one grid for each set of columns, with what they are compared with. */
export function FigureSection({ section }: { readonly section: Section }): ReactNode {
  const w = useWords(reportWords);
  const { language } = useLanguage();
  const { view, content, definition, names, saving, mayType, address, onAddress } = useReportScreen();
  const { edits, stored } = saving;
  const [chosen, setChosen] = useLocalStorage<readonly Comparison[]>({
    key: 'tongket.report.compare',
    defaultValue: comparisons,
    getInitialValueInEffect: false,
  });
  const [active, setActive] = useState<CellId | undefined>();
  const grids = useMemo(
    () => sectionGrids(definition, section, language, w('value')),
    [definition, section, language, w],
  );
  const cells = useMemo(() => new Map(content.cells.map((cell) => [placeKey(cell), cell])), [content.cells]);
  const offered = comparisons.filter((kind) => hasFigures(content.cells, kind));
  const shown = useMemo(
    () => comparisons.filter((kind) => chosen.includes(kind) && hasFigures(content.cells, kind)),
    [chosen, content.cells],
  );
  const isCurrent = content === view.content;
  const sources = useMemo((): MarkSources => {
    const adjustments = new Map(stored.adjustments);
    for (const [key, edit] of Object.entries(edits.adjustments)) adjustments.set(key, edit);
    const ofVersion = content.cells.map((cell) => [
      placeKey(cell),
      { value: cell.adjustment, reason: cell.reason ?? '' },
    ]) satisfies [string, { value: string | null; reason: string }][];
    return {
      findings: findingsByCell(content.findings, definition),
      comments: commentsByCell(view.comments),
      edits: isCurrent ? edits : { ...edits, cells: {} },
      adjustments: isCurrent ? adjustments : new Map(ofVersion),
      changed: new Map(
        mayType
          ? []
          : content.changed
              .filter(({ kind }) => kind === 'own')
              .map((changed) => [placeKey(changed), changed.before] as const),
      ),
      isEntering: mayType,
      language,
      adjustmentText: (value, reason) => w('adjustmentMark', { value, reason }),
      changedText: (before) => w('changedMark', { before }),
      missingText: '–',
    };
  }, [content, definition, view.comments, edits, stored, isCurrent, mayType, language, w]);
  const markOf = useCallback((cell: CellId) => cellMark(cell, sources), [sources]);
  const target = useMemo(() => {
    if (address.cell === undefined) return undefined;
    const ref = cellOfKey(address.cell);
    const indicator = section.indicators.find(({ code }) => code === ref.indicator);
    if (indicator === undefined) return undefined;
    const first = columnSetOf(definition, indicator)?.columns[0]?.code ?? null;
    return { cell: firstCell(indicator, ref.column ?? first) };
  }, [address.cell, section, definition]);
  const openCell = useCallback((cell: CellId) => onAddress({ cell: cellKey(refOfCell(cell)) }), [onAddress]);
  if (grids.length === 0) return <Title order={2}>{section.name[language]}</Title>;
  const mark = active === undefined ? undefined : markOf(active);
  const unread =
    active === undefined ? undefined : edits.cells[placeKey({ ...refOfCell(active), part: 'value' })];
  const sentence = [mark?.error, mark?.warning, mark?.adjustment]
    .filter((part) => part !== undefined)
    .join(' ');
  const hint =
    active === undefined ? undefined : names.indicator(refOfCell(active).indicator)?.hint?.[language];
  return (
    <section aria-label={w('figuresTitle')}>
      <div className={classes['sectionHead']}>
        <Title order={2}>{section.name[language]}</Title>
        {offered.length === 0 ? null : (
          <Group gap="xs" role="group" aria-label={w('compare')} visibleFrom="sm">
            <span className={classes['dimmed']}>{w('compare')}</span>
            {offered.map((kind) => (
              <Chip
                key={kind}
                size="xs"
                variant="outline"
                checked={chosen.includes(kind)}
                onChange={(isOn) =>
                  setChosen(comparisons.filter((other) => (other === kind ? isOn : chosen.includes(other))))
                }
              >
                {w(kind)}
              </Chip>
            ))}
          </Group>
        )}
      </div>
      <CellBar
        cell={active}
        sentence={unread?.text === undefined && sentence === '' ? (hint ?? '') : sentence}
        onOpen={() => {
          if (active !== undefined) openCell(active);
        }}
      />
      {grids.map((grid) => (
        <SectionFigureGrid
          key={grid.key}
          grid={grid}
          label={
            grids.length === 1
              ? w('figures', { section: section.name[language] })
              : w('figuresBy', {
                  section: section.name[language],
                  columns: grid.columns.map(({ title }) => title).join(', '),
                })
          }
          shown={shown}
          cells={cells}
          markOf={markOf}
          target={
            target !== undefined &&
            grid.indicators.some(({ code }) => code === refOfCell(target.cell).indicator)
              ? target
              : undefined
          }
          onActiveCell={setActive}
          onOpenCell={openCell}
        />
      ))}
    </section>
  );
}
