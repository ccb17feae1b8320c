import { ActionIcon, Button, Group, TextInput, Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronDown,
  IconChevronUp,
  IconSearch,
  IconX,
} from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import { foldForSearch } from '../../../contract/kernel/vietnamese-text.ts';
import { useWords } from '../../platform/i18n/language-context.tsx';
import { type GridError, type ViewSource, viewOf } from './cell-view.ts';
import classes from './figure-grid.module.css';
import type { GridColumn, GridRow } from './grid-model.ts';
import type { Position } from './grid-position.ts';
import { gridWords } from './grid-words.ts';
import type { GridEditing } from './use-grid-editing.ts';

interface GridToolbarProps {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly source: ViewSource;
  readonly editing: GridEditing;
  readonly errors: readonly GridError[];
  readonly isReadOnly: boolean;
  readonly findText: string | undefined;
  readonly onFindText: (text: string | undefined) => void;
  readonly onGoTo: (position: Position) => void;
}

/** Where a text stands: in the titles of rows and in what cells show, without regard to accents. */
function placesOf(
  text: string,
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  source: ViewSource,
): Position[] {
  const folded = foldForSearch(text);
  if (folded === '') return [];
  const places: Position[] = [];
  rows.forEach((row, rowIndex) => {
    if (row.isHeading === true) return;
    if (foldForSearch(row.title).includes(folded)) {
      places.push({ row: rowIndex, column: 0 });
      return;
    }
    const column = columns.findIndex((column) => {
      const shown = viewOf(row, column, source)?.shown;
      return shown !== undefined && foldForSearch(shown).includes(folded);
    });
    if (column !== -1) places.push({ row: rowIndex, column });
  });
  return places;
}

/** The person asked for the field, so the cursor goes there. */
function focusOnArrival(field: HTMLInputElement | null): void {
  field?.focus();
}

/** Undo and redo, find, the list of errors, and what was done last. */
export function GridToolbar(props: GridToolbarProps): ReactNode {
  const { rows, columns, source, editing, errors, isReadOnly, findText, onFindText, onGoTo } = props;
  const w = useWords(gridWords);
  const [at, setAt] = useState(0);
  const [showsErrors, setShowsErrors] = useState(false);
  const places = useMemo(
    () => (findText === undefined ? [] : placesOf(findText, rows, columns, source)),
    [findText, rows, columns, source],
  );

  const goToPlace = (step: number) => {
    if (places.length === 0) return;
    const next = (at + step + places.length) % places.length;
    setAt(next);
    const place = places[next];
    if (place !== undefined) onGoTo(place);
  };
  const onFindKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      onFindText(undefined);
      const place = places[at];
      if (place !== undefined) onGoTo(place);
    } else if (event.key === 'Enter') goToPlace(event.shiftKey ? -1 : 1);
  };

  return (
    <>
      <Group gap="xs" mb="xs" className={classes['toolbar'] ?? ''}>
        {isReadOnly ? null : (
          <>
            <Tooltip label={`${w('undo')} (Ctrl Z)`}>
              <ActionIcon
                variant="default"
                size={32}
                aria-label={w('undo')}
                disabled={!editing.canUndo}
                onClick={editing.undo}
              >
                <IconArrowBackUp size={18} aria-hidden />
              </ActionIcon>
            </Tooltip>
            <Tooltip label={`${w('redo')} (Ctrl Y)`}>
              <ActionIcon
                variant="default"
                size={32}
                aria-label={w('redo')}
                disabled={!editing.canRedo}
                onClick={editing.redo}
              >
                <IconArrowForwardUp size={18} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </>
        )}
        {findText === undefined ? (
          <Tooltip label={`${w('find')} (Ctrl F)`}>
            <ActionIcon variant="default" size={32} aria-label={w('find')} onClick={() => onFindText('')}>
              <IconSearch size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ) : (
          <Group gap={4} wrap="nowrap" role="search">
            <TextInput
              ref={focusOnArrival}
              w={200}
              aria-label={w('find')}
              placeholder={w('findHint')}
              value={findText}
              onChange={(event) => {
                setAt(-1);
                onFindText(event.currentTarget.value);
              }}
              onKeyDown={onFindKey}
            />
            <span role="status" className={classes['findCount']}>
              {findText === ''
                ? ''
                : places.length === 0
                  ? w('findNone')
                  : w('findCount', { at: Math.max(at, 0) + 1, count: places.length })}
            </span>
            <ActionIcon
              variant="default"
              size={32}
              aria-label={w('findPrevious')}
              onClick={() => goToPlace(-1)}
            >
              <IconChevronUp size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon variant="default" size={32} aria-label={w('findNext')} onClick={() => goToPlace(1)}>
              <IconChevronDown size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              aria-label={w('closeFind')}
              onClick={() => onFindText(undefined)}
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          </Group>
        )}
        {errors.length === 0 ? null : (
          <Button
            variant="outline"
            color="red"
            leftSection={<IconAlertTriangle size={16} aria-hidden />}
            aria-expanded={showsErrors}
            onClick={() => setShowsErrors(!showsErrors)}
          >
            {w('errors', { count: errors.length })}
          </Button>
        )}
        <span role="status" className={classes['said']}>
          {editing.said}
        </span>
      </Group>
      {showsErrors && errors.length > 0 ? (
        <section aria-label={w('showErrors')} className={classes['errors']}>
          <ul>
            {errors.slice(0, 200).map((error) => (
              <li key={error.cell}>
                <UnstyledButton className={classes['errorJump'] ?? ''} onClick={() => onGoTo(error)}>
                  <strong>{error.place}</strong>
                  {`: ${error.sentence}`}
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
