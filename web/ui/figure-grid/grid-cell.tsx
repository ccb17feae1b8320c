import { Tooltip } from '@mantine/core';
import { IconAlertTriangleFilled, IconInfoCircle, IconMessage, IconPlusMinus } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import type { Language } from '../../../contract/kernel/bilingual.ts';
import { useWords } from '../../platform/i18n/language-context.tsx';
import { editableText } from './cell-text.ts';
import type { CellView } from './cell-view.ts';
import classes from './figure-grid.module.css';
import type { CellEditing } from './grid-keys.ts';
import type { Position } from './grid-position.ts';
import { gridWords } from './grid-words.ts';

interface GridCellProps {
  readonly view: CellView | undefined;
  readonly language: Language;
  readonly labelledBy: string;
  readonly colIndex: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly isTotal: boolean;
  readonly edit: CellEditing | undefined;
  readonly row: number;
  readonly column: number;
  readonly onSelect: (position: Position, extend: boolean) => void;
  readonly onType: (text: string) => void;
}

/** The small signs of a cell and the sentences behind them. */
export function CellMarks({ view }: { readonly view: CellView }): ReactNode {
  const w = useWords(gridWords);
  const { error, mark } = view;
  return (
    <>
      {error === undefined ? null : (
        <IconAlertTriangleFilled size={14} className={classes['errorIcon']} aria-hidden />
      )}
      {error === undefined && mark?.warning !== undefined ? (
        <IconInfoCircle size={14} className={classes['warningIcon']} aria-hidden />
      ) : null}
      {mark?.adjustment === undefined ? null : (
        <IconPlusMinus size={12} aria-label={w('adjusted')} role="img" />
      )}
      {mark?.comments === undefined || mark.comments === 0 ? null : (
        <IconMessage size={12} aria-label={w('comments', { count: mark.comments })} role="img" />
      )}
    </>
  );
}

/** Error, doubt and adjustment of a cell in one text. */
function sentencesOf(view: CellView): string {
  return [view.error, view.mark?.warning, view.mark?.adjustment]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** Read-only as ARIA 1.2 has it for cells of a grid. */
export const readOnlyCell = { 'aria-readonly': true } as const;

function GridCellView(props: GridCellProps): ReactNode {
  const {
    view,
    language,
    labelledBy,
    colIndex,
    isActive,
    isSelected,
    isTotal,
    edit,
    onSelect,
    onType,
    row,
    column,
  } = props;
  if (view === undefined) {
    return (
      <div
        role="gridcell"
        aria-colindex={colIndex}
        aria-disabled="true"
        data-active={isActive || undefined}
        className={`${classes['cell']} ${classes['closed']}`}
        onPointerDown={(event) => {
          event.preventDefault();
          onSelect({ row, column }, event.shiftKey);
        }}
      >
        {isActive ? (
          <input readOnly value="" aria-labelledby={labelledBy} className={classes['input']} />
        ) : null}
      </div>
    );
  }
  const { spec, shown, error } = view;
  const saying = sentencesOf(view);
  const sayingId = `${labelledBy.replaceAll(' ', '-')}-saying`;
  const isText = spec.kind === 'text';
  const startText =
    view.error !== undefined && view.value === null && shown !== '–'
      ? shown
      : editableText(view.value, spec, language);
  const content = (
    <div
      role="gridcell"
      aria-colindex={colIndex}
      aria-selected={isSelected || isActive}
      {...(spec.readOnly ? readOnlyCell : {})}
      aria-invalid={error !== undefined || undefined}
      aria-required={spec.required || undefined}
      data-active={isActive || undefined}
      data-selected={isSelected || undefined}
      data-readonly={spec.readOnly || undefined}
      data-error={error !== undefined || undefined}
      data-total={isTotal || undefined}
      className={`${classes['cell']} ${isText ? classes['words'] : classes['figure']}`}
      onPointerDown={(event) => {
        if (isActive && edit !== undefined) return;
        if (isActive && !event.shiftKey && event.target instanceof HTMLInputElement) return;
        event.preventDefault();
        onSelect({ row, column }, event.shiftKey);
      }}
      onPointerEnter={(event) => {
        if (event.buttons === 1 && !isActive) onSelect({ row, column }, true);
      }}
    >
      {error === undefined && view.mark === undefined ? null : <CellMarks view={view} />}
      {isActive ? (
        <input
          className={classes['input']}
          aria-labelledby={labelledBy}
          aria-describedby={saying === '' ? undefined : sayingId}
          aria-invalid={error !== undefined || undefined}
          readOnly={spec.readOnly}
          autoComplete="off"
          spellCheck={isText}
          data-text={startText}
          data-editing={edit !== undefined || undefined}
          value={edit?.text ?? shown}
          onChange={(event) => onType(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          onDoubleClick={() => {
            if (!spec.readOnly && edit === undefined) onType(startText);
          }}
        />
      ) : (
        <span className={shown === '–' ? classes['missing'] : undefined}>{shown}</span>
      )}
      {saying === '' ? null : (
        <span id={sayingId} className="tk-hidden">
          {saying}
        </span>
      )}
    </div>
  );
  return saying === '' ? content : <Tooltip label={saying}>{content}</Tooltip>;
}

function looksSame(one: CellView | undefined, other: CellView | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return (
    one.shown === other.shown &&
    one.value === other.value &&
    one.error === other.error &&
    one.mark === other.mark &&
    one.spec.readOnly === other.spec.readOnly &&
    one.spec.required === other.spec.required &&
    one.spec.kind === other.spec.kind
  );
}

/** One cell: text, or a field while the cursor is in it; drawn again only when it looks different. */
export const GridCell = memo(
  GridCellView,
  (before, after) =>
    looksSame(before.view, after.view) &&
    before.language === after.language &&
    before.labelledBy === after.labelledBy &&
    before.isActive === after.isActive &&
    before.isSelected === after.isSelected &&
    before.isTotal === after.isTotal &&
    before.edit === after.edit &&
    before.row === after.row &&
    before.column === after.column,
);
