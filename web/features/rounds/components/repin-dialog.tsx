import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { IsoDate } from '../../../../contract/kernel/iso-date.ts';
import { formatShortDate } from '../../../../contract/kernel/vietnamese-date.ts';
import type { RepinPreview } from '../../../../contract/rounds/round-commands.ts';
import type { RoundDetail } from '../../../../contract/rounds/round-view.ts';
import { problemFrom } from '../../../platform/api/api-problem.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { useRepinRound } from '../api/manage-round.ts';
import { repinPreviewQuery } from '../api/repin-preview.ts';
import { manageWords } from '../manage-words.ts';
import classes from './rounds.module.css';

const mostListed = 12;

interface LinesProps {
  readonly title: string;
  readonly lines: readonly string[];
}

function Lines({ title, lines }: LinesProps): ReactNode {
  const w = useWords(manageWords);
  if (lines.length === 0) return null;
  return (
    <div>
      <Text fw={600}>{title}</Text>
      <ul className={classes['plainList']}>
        {lines.slice(0, mostListed).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > mostListed ? <li>{w('andMore', { count: lines.length - mostListed })}</li> : null}
      </ul>
    </div>
  );
}

function RepinChanges({ preview }: { readonly preview: RepinPreview }): ReactNode {
  const w = useWords(manageWords);
  const { language } = useLanguage();
  const { entering, leaving, moved, from, to } = preview;
  const date = (day: string) => formatShortDate(day, language);
  return (
    <Stack gap="xs" role="status">
      <Text>{w('repinNow', { on: date(from.treeOn), revision: from.revision })}</Text>
      <Text>{w('repinThen', { on: date(to.treeOn), revision: to.revision })}</Text>
      {entering.length + leaving.length + moved.length === 0 ? <Text>{w('sameTree')}</Text> : null}
      <Lines
        title={w('entering', { count: entering.length })}
        lines={entering.map(({ unitName, dueOn }) => w('enteringOne', { unit: unitName, date: date(dueOn) }))}
      />
      <Lines
        title={w('leaving', { count: leaving.length })}
        lines={leaving.map(({ unitName }) => unitName)}
      />
      <Lines
        title={w('moved', { count: moved.length })}
        lines={moved.map(({ unitName, fromParent, toParent }) =>
          w('movedOne', {
            unit: unitName,
            from: fromParent ?? w('noSuperior'),
            to: toParent ?? w('noSuperior'),
          }),
        )}
      />
    </Stack>
  );
}

interface RepinDialogProps {
  readonly round: RoundDetail;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Moves a round to the structure of another day, after a dry run that lists what would change. */
export function RepinDialog({ round, isOpen, onClose }: RepinDialogProps): ReactNode {
  const w = useWords(manageWords);
  const [treeOn, setTreeOn] = useState<IsoDate | undefined>(round.treeOn);
  const [tried, setTried] = useState<IsoDate | undefined>();
  const { data, error, isFetching } = useQuery({
    ...repinPreviewQuery(round.code, tried ?? ''),
    enabled: tried !== undefined,
  });
  const repin = useRepinRound(round.code, () => {
    notifications.show({ message: w('repinDone') });
    onClose();
  });
  return (
    <ReasonDialog
      isOpen={isOpen}
      onClose={onClose}
      title={w('repinTitle')}
      action={w('repin')}
      longest={1000}
      isSending={repin.isSending}
      problem={repin.problem}
      onSend={(reason) => {
        if (data === undefined || treeOn !== tried || treeOn === undefined) setTried(treeOn);
        else repin.send({ treeOn, revision: data.to.revision, reason });
      }}
    >
      <Stack gap="sm">
        <Text>{w('repinLead')}</Text>
        <Group align="flex-end" gap="sm">
          <DateField label={w('repinOn')} value={treeOn} onChange={setTreeOn} />
          <Button variant="default" disabled={treeOn === undefined} onClick={() => setTried(treeOn)}>
            {w('dryRun')}
          </Button>
        </Group>
        {error === null ? null : <ProblemAlert problem={problemFrom(error)} />}
        {isFetching ? <Skeleton height={60} /> : null}
        {data === undefined || isFetching || treeOn !== tried ? null : <RepinChanges preview={data} />}
      </Stack>
    </ReasonDialog>
  );
}
