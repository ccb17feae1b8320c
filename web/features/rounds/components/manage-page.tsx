import { Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { formatShortDate } from '../../../../contract/kernel/vietnamese-date.ts';
import { problemFrom } from '../../../platform/api/api-problem.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { PermittedButton } from '../../../ui/permitted-button.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { roundBoardQuery } from '../api/round-board.ts';
import { roundQuery } from '../api/round.ts';
import { manageWords } from '../manage-words.ts';
import { progressRows } from '../progress-rows.ts';
import { ExtendDialog } from './extend-dialog.tsx';
import { ExtendedUnits } from './extended-units.tsx';
import { LevelDeadlines } from './level-deadlines.tsx';
import { LockDialog, UnlockDialog } from './lock-dialogs.tsx';
import { RepinDialog } from './repin-dialog.tsx';
import { RoundEvents } from './round-events.tsx';
import { UnitDeadlineSection } from './unit-deadline-section.tsx';

/** What the address says about the management of a round. */
export interface ManageAddress {
  /** Unit whose last day is shown. */
  readonly unit?: string | undefined;
}

interface ManagePageProps {
  readonly code: string;
  readonly address: ManageAddress;
  readonly onAddress: (change: ManageAddress) => void;
}

/** Last days and why, more time for some, locking, and the structure a round is summed over. */
export function ManagePage({ code, address, onAddress }: ManagePageProps): ReactNode {
  const w = useWords(manageWords);
  const { language } = useLanguage();
  const { data: round, error, refetch } = useQuery(roundQuery(code));
  const board = useQuery(roundBoardQuery(code)).data;
  const units = useMemo(() => (board === undefined ? undefined : progressRows(board)), [board]);
  const [open, setOpen] = useState<'extend' | 'lock' | 'unlock' | 'repin' | undefined>();
  const close = () => setOpen(undefined);
  if (round === undefined) {
    if (error !== null) return <ProblemAlert problem={problemFrom(error)} onRetry={() => void refetch()} />;
    return <Skeleton height={240} aria-busy="true" />;
  }
  const { may, unlockers } = round;
  const params = { round: round.code, unlockers: unlockers.join('; ') };
  return (
    <Stack gap="xl">
      <section aria-labelledby="round-actions">
        <Title order={2} size="h3" mb="xs" id="round-actions">
          {w('actions')}
        </Title>
        <Group gap="sm">
          <PermittedButton may={may.extend} params={params} onClick={() => setOpen('extend')}>
            {w('extend')}
          </PermittedButton>
          {round.state === 'open' ? (
            <PermittedButton variant="default" may={may.lock} params={params} onClick={() => setOpen('lock')}>
              {w('lock')}
            </PermittedButton>
          ) : (
            <PermittedButton may={may.unlock} params={params} onClick={() => setOpen('unlock')}>
              {w('unlock')}
            </PermittedButton>
          )}
          <PermittedButton variant="default" may={may.repin} params={params} onClick={() => setOpen('repin')}>
            {w('repin')}
          </PermittedButton>
        </Group>
        <Text c="dimmed" mt="xs">
          {w('pin', { on: formatShortDate(round.treeOn, language), revision: round.structureRevision })}
          {unlockers.length === 0 ? null : ` ${w('unlockers', { names: unlockers.join('; ') })}`}
        </Text>
      </section>
      <LevelDeadlines round={round} />
      <UnitDeadlineSection
        round={code}
        units={units}
        unit={address.unit}
        onUnit={(unit) => onAddress({ unit })}
      />
      <ExtendedUnits round={code} />
      <RoundEvents events={round.events} />
      <ExtendDialog round={code} units={units ?? []} isOpen={open === 'extend'} onClose={close} />
      <LockDialog round={code} isOpen={open === 'lock'} onClose={close} />
      <UnlockDialog round={code} isOpen={open === 'unlock'} onClose={close} />
      <RepinDialog round={round} isOpen={open === 'repin'} onClose={close} />
    </Stack>
  );
}
