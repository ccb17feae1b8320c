import { TextInput } from '@mantine/core';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import {
  memo,
  type ReactNode,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useWords } from '../../platform/i18n/language-context.tsx';
import { editableText, showCell } from './cell-text.ts';
import { type CellView, type ViewSource, viewOf } from './cell-view.ts';
import classes from './figure-grid.module.css';
import { CellMarks } from './grid-cell.tsx';
import { type CellId, cellId, type GridColumn, type GridReference, type GridRow } from './grid-model.ts';
import type { GridTableHandle } from './grid-table.tsx';
import { gridWords } from './grid-words.ts';
import type { GridEditing } from './use-grid-editing.ts';

interface FigureCardsProps {
  readonly ref: Ref<GridTableHandle>;
  readonly label: string;
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly references: readonly GridReference[];
  readonly source: ViewSource;
  readonly editing: GridEditing;
  readonly onOpenCell: ((cell: CellId) => void) | undefined;
  readonly onActiveCell: ((cell: CellId) => void) | undefined;
}

interface FigureFieldProps {
  readonly view: CellView;
  readonly label: string;
  readonly isLabelShown: boolean;
  readonly references: readonly string[];
  readonly source: ViewSource;
  readonly onEnter: (text: string) => void;
}

function FigureFieldView({
  view,
  label,
  isLabelShown,
  references,
  source,
  onEnter,
}: FigureFieldProps): ReactNode {
  const [typed, setTyped] = useState<string | undefined>();
  const { spec, value, error, mark, shown } = view;
  const kept =
    error !== undefined && value === null && shown !== '–'
      ? shown
      : editableText(value, spec, source.language);
  const leave = () => {
    if (typed === undefined) return;
    setTyped(undefined);
    onEnter(typed);
  };
  return (
    <TextInput
      data-words={spec.kind === 'text' || undefined}
      label={isLabelShown ? label : undefined}
      aria-label={isLabelShown ? undefined : label}
      inputMode={
        spec.kind === 'text' ? 'text' : spec.kind === 'date' || spec.kind === 'ratio' ? 'text' : 'decimal'
      }
      autoComplete="off"
      readOnly={spec.readOnly}
      required={spec.required}
      withAsterisk={false}
      placeholder="–"
      value={typed ?? (shown === '–' ? '' : shown)}
      error={error}
      description={
        references.length === 0 && mark === undefined ? undefined : (
          <>
            {references.map((reference) => (
              <span key={reference} className={classes['cardReference']}>
                {reference}
              </span>
            ))}
            {mark?.warning === undefined ? null : (
              <span className={classes['cardReference']}>{mark.warning}</span>
            )}
            {mark?.adjustment === undefined ? null : (
              <span className={classes['cardReference']}>{mark.adjustment}</span>
            )}
          </>
        )
      }
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      leftSection={
        mark === undefined ? undefined : (
          <span className={classes['cardMarks']}>
            <CellMarks view={{ ...view, error: undefined }} />
          </span>
        )
      }
      leftSectionWidth={52}
      onFocus={() => {
        if (!spec.readOnly) setTyped(kept);
      }}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
        else if (event.key === 'Escape') setTyped(undefined);
      }}
    />
  );
}

const FigureField = memo(FigureFieldView);

/** The grid at phone width: a card for each row, a field for each figure, the other periods under it. */
export function FigureCards({
  ref,
  label,
  rows,
  columns,
  references,
  source,
  editing,
  onActiveCell,
}: FigureCardsProps): ReactNode {
  const w = useWords(gridWords);
  const list = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => setMargin(list.current?.offsetTop ?? 0), []);
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => 64 + 88 * Math.ceil(columns.length / 2),
    overscan: 4,
    scrollMargin: margin,
    scrollPaddingStart: 64,
  });
  useImperativeHandle(
    ref,
    () => ({
      goTo: ({ row, column }) => {
        virtualizer.scrollToIndex(row, { align: 'start' });
        // The card is drawn after the scroll; two frames later its fields are there.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            const card = list.current?.querySelector(`[data-index="${row}"]`);
            card?.querySelectorAll<HTMLInputElement>('[data-column] input')[column]?.focus();
          }),
        );
      },
    }),
    [virtualizer],
  );

  return (
    <div
      ref={list}
      role="list"
      aria-label={label}
      className={classes['cards']}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const row = rows[index];
        if (row === undefined) return null;
        return (
          <div
            key={row.key}
            ref={virtualizer.measureElement}
            data-index={index}
            role="listitem"
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            className={classes['card']}
            style={{ top: start - margin }}
          >
            {row.isHeading === true ? (
              <div className={classes['cardHeading']}>{row.title}</div>
            ) : (
              <>
                <div className={classes['cardTitle']}>
                  {row.title}
                  {row.unitOfMeasure === undefined ? null : (
                    <span className={classes['cardReference']}>{row.unitOfMeasure}</span>
                  )}
                </div>
                <div className={classes['cardFields']}>
                  {columns.map((column) => {
                    const view = viewOf(row, column, source);
                    const only = columns.length === 1;
                    return (
                      <div
                        key={column.key}
                        data-column={column.key}
                        onFocus={() => onActiveCell?.(cellId(row.key, column.key))}
                      >
                        {view === undefined ? null : (
                          <FigureField
                            view={view}
                            label={
                              only ? w('cellName', { row: row.title, column: column.title }) : column.title
                            }
                            isLabelShown={!only}
                            references={references.map((reference) =>
                              w('reference', {
                                title: reference.title,
                                value: showCell(
                                  reference.valueOf(row.key, column.key),
                                  view.spec,
                                  source.language,
                                ),
                              }),
                            )}
                            source={source}
                            onEnter={(text) => editing.enter(row, column, text)}
                          />
                        )}
                      </div>
                    );
                  })}
                </div>
              </>
            )}
          </div>
        );
      })}
    </div>
  );
}
