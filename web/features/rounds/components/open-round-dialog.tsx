import { Button, Group, Input, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useMemo, useState } from 'react';
import { formatPeriod, kindOfPeriod, parsePeriod } from '../../../../contract/kernel/period.ts';
import { capitalizeFirst } from '../../../../contract/kernel/vietnamese-text.ts';
import type { RoundSummary } from '../../../../contract/rounds/round-view.ts';
import { problemFrom } from '../../../platform/api/api-problem.ts';
import { todayHere } from '../../../platform/format/today-here.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { useSession } from '../../../platform/session/session.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { uiWords } from '../../../ui/ui-words.ts';
import { UnitPicker } from '../../../ui/unit-picker.tsx';
import { useOpenRound } from '../api/open-round.ts';
import { regimesQuery } from '../api/regimes.ts';
import { unitTreeQuery } from '../api/unit-tree.ts';
import { periodsToOpen } from '../find-rounds.ts';
import { unitsWithin } from '../tree-items.ts';
import { roundWords } from '../words.ts';
import { DeadlinePreviews } from './deadline-previews.tsx';

interface OpenRoundDialogProps {
  readonly rounds: readonly RoundSummary[];
  readonly onClose: () => void;
}

/** Opens a round: which regime, for which period, under which unit; shows the last days before it is done. */
export function OpenRoundDialog({ rounds, onClose }: OpenRoundDialogProps): ReactNode {
  const w = useWords(roundWords);
  const u = useWords(uiWords);
  const { language } = useLanguage();
  const { appointments, actingAs } = useSession();
  const navigate = useNavigate();
  const regimes = useQuery(regimesQuery());
  const tree = useQuery(unitTreeQuery());
  const [regimeCode, setRegimeCode] = useState<string | undefined>();
  const [periodText, setPeriodText] = useState('');
  const planned = useMemo(
    () => appointments.filter(({ roles }) => roles.includes('planner')),
    [appointments],
  );
  const [root, setRoot] = useState(
    () => (planned.find(({ id }) => id === actingAs) ?? planned[0])?.unit.code,
  );
  const [isTried, setTried] = useState(false);

  const units = useMemo(
    () =>
      tree.data === undefined
        ? undefined
        : unitsWithin(tree.data, new Set(planned.map(({ unit }) => unit.code))),
    [tree.data, planned],
  );
  const regime = regimes.data?.regimes.find(({ code }) => code === regimeCode);
  const typed = parsePeriod(periodText);
  const period =
    regime !== undefined && typed !== undefined && kindOfPeriod(typed) === regime.periodKind
      ? typed
      : undefined;
  const open = useOpenRound(({ code, expected }) => {
    notifications.show({ message: w('opened', { round: code, count: expected }) });
    void navigate({ to: '/rounds/$round', params: { round: code } });
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (regime === undefined || period === undefined || root === undefined) return;
    open.send({ regimeCode: regime.code, period, rootUnitCode: root });
  };
  const hasRound = (candidate: string) =>
    rounds.some(
      (round) =>
        round.period === candidate && round.regime.code === regimeCode && round.rootUnit.code === root,
    );
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={w('openRound')}
      closeButtonProps={{ 'aria-label': u('close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Text>{w('openLead')}</Text>
          {open.problem === undefined ? null : <ProblemAlert problem={open.problem} takesFocus />}
          {regimes.error === null ? null : (
            <ProblemAlert problem={problemFrom(regimes.error)} onRetry={() => void regimes.refetch()} />
          )}
          <NativeSelect
            label={w('regime')}
            value={regimeCode ?? ''}
            data-autofocus
            error={isTried && regime === undefined ? w('needRegime') : undefined}
            onChange={({ currentTarget: { value } }) => {
              setRegimeCode(value === '' ? undefined : value);
              setPeriodText('');
            }}
            data={[
              { value: '', label: w('chooseRegime') },
              ...(regimes.data?.regimes ?? []).map(({ code, name }) => ({
                value: code,
                label: name[language],
              })),
            ]}
          />
          {regime?.periodKind === 'several_years' ? (
            <TextInput
              label={w('period')}
              description={w('yearsHint')}
              value={periodText}
              maw={280}
              error={isTried && period === undefined ? w('yearsWrong') : undefined}
              onChange={(event) => setPeriodText(event.currentTarget.value.trim())}
            />
          ) : (
            <NativeSelect
              label={w('period')}
              value={periodText}
              disabled={regime === undefined}
              error={isTried && period === undefined ? w('needPeriod') : undefined}
              onChange={({ currentTarget: { value } }) => setPeriodText(value)}
              data={[
                { value: '', label: w('choosePeriod') },
                ...(regime === undefined ? [] : periodsToOpen(regime, todayHere())).map((each) => ({
                  value: each,
                  label: capitalizeFirst(formatPeriod(each, language)),
                  disabled: hasRound(each),
                })),
              ]}
            />
          )}
          <Input.Wrapper
            label={w('root')}
            labelElement="div"
            error={isTried && root === undefined ? w('needRoot') : undefined}
          >
            <div>
              <UnitPicker label={w('root')} units={units} value={root} onChange={setRoot} />
            </div>
          </Input.Wrapper>
          {regime === undefined || period === undefined ? null : (
            <DeadlinePreviews regime={regime} period={period} />
          )}
        </Stack>
        <Group gap="sm" mt="lg">
          <Button type="submit" loading={open.isSending}>
            {w('openRound')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {u('cancel')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
