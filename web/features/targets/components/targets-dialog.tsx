import { Button, Group, Modal, Skeleton, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import type { FormDefinition } from '../../../../contract/indicators/form-definition.ts';
import { formatPeriod, parsePeriod } from '../../../../contract/kernel/period.ts';
import { problemFrom } from '../../../platform/api/api-problem.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FigureGrid } from '../../../ui/figure-grid/figure-grid.tsx';
import { applyChanges, type Entries } from '../../../ui/figure-grid/grid-model.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { uiWords } from '../../../ui/ui-words.ts';
import { type TargetAddress, unitTargetsQuery, useSetTargets } from '../api/unit-targets.ts';
import { changedTargets, hasUnreadable, planColumn, targetEntries, targetRows } from '../target-rows.ts';
import { targetWords } from '../words.ts';

interface TargetsDialogProps {
  readonly address: TargetAddress;
  readonly unitName: string;
  readonly definition: FormDefinition;
  readonly onClose: () => void;
}

/** Targets of a unit for a period: a grid to type and paste in for planning staff, to read for others. */
export function TargetsDialog({ address, unitName, definition, onClose }: TargetsDialogProps): ReactNode {
  const w = useWords(targetWords);
  const u = useWords(uiWords);
  const { language } = useLanguage();
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const { data, error, refetch } = useQuery(unitTargetsQuery(address));
  const rows = useMemo(() => targetRows(definition, language), [definition, language]);
  const stored = useMemo(() => targetEntries(data?.cells ?? []), [data]);
  const [typed, setTyped] = useState<Entries | undefined>();
  const [isTried, setTried] = useState(false);
  const entries = typed ?? stored;
  const changed = changedTargets(rows, stored, entries);
  const period = parsePeriod(address.period);
  const save = useSetTargets(address, (_, { cells }) => {
    notifications.show({ message: w('saved', { count: cells.length }) });
    setTyped(undefined);
    setTried(false);
  });
  const isReadOnly = data?.maySet !== true;
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      fullScreen={isPhone}
      title={w('title', { period: period === undefined ? address.period : formatPeriod(period, language) })}
      closeButtonProps={{ 'aria-label': u('close') }}
    >
      <Text mb="sm">{w('lead', { unit: unitName })}</Text>
      {error === null ? null : <ProblemAlert problem={problemFrom(error)} onRetry={() => void refetch()} />}
      {save.problem === undefined ? null : <ProblemAlert problem={save.problem} takesFocus />}
      {data === undefined && error === null ? <Skeleton height={280} aria-busy="true" /> : null}
      {data === undefined ? null : (
        <>
          {data.maySet ? null : (
            <Text c="dimmed" mb="sm">
              {w('readOnly')}
            </Text>
          )}
          {rows.length === 0 ? (
            <EmptyState title={w('none')} />
          ) : (
            <FigureGrid
              label={w('grid')}
              rows={rows}
              columns={[{ key: planColumn, title: w('plan'), width: 180 }]}
              entries={entries}
              onChange={(changes) => setTyped((now) => applyChanges(now ?? stored, changes))}
              isReadOnly={isReadOnly}
              height="50dvh"
            />
          )}
        </>
      )}
      {isReadOnly ? null : (
        <Group gap="sm" mt="md">
          <Button
            loading={save.isSending}
            onClick={() => {
              setTried(true);
              if (changed.length > 0 && !hasUnreadable(entries)) save.send({ cells: [...changed] });
            }}
          >
            {w('save')}
          </Button>
          <Text c={isTried && hasUnreadable(entries) ? 'var(--mantine-color-error)' : 'dimmed'} role="status">
            {isTried && hasUnreadable(entries)
              ? w('wrongCells')
              : changed.length === 0
                ? w('nothingChanged')
                : w('changed', { count: changed.length })}
          </Text>
        </Group>
      )}
    </Modal>
  );
}
