import { Anchor, Button, List, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { packsQuery, vocabularyQuery } from '../../features/administration/api/packs.ts';
import { PackList } from '../../features/administration/components/pack-list.tsx';
import { unitTreeQuery } from '../../features/organisation/api/units.ts';
import { CreateUnitDialog } from '../../features/organisation/components/create-unit-dialog.tsx';
import { RootLevelForm } from '../../features/organisation/components/root-level-form.tsx';
import { UnitImport } from '../../features/organisation/components/unit-import.tsx';
import { SetupForm } from '../../features/setup/components/setup-form.tsx';
import { SetupFrame } from '../../features/setup/components/setup-frame.tsx';
import { nextStep, type SetupStep } from '../../features/setup/setup-steps.ts';
import { setupWords } from '../../features/setup/words.ts';
import { problemFrom } from '../../platform/api/api-problem.ts';
import { useLanguage, useWords } from '../../platform/i18n/language-context.tsx';
import { useMaybeSession } from '../../platform/session/session.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

const route = getRouteApi('/setup');

function UnitsStep({
  count,
  root,
}: {
  readonly count: number;
  readonly root: string | undefined;
}): ReactNode {
  const w = useWords(setupWords);
  const [way, setWay] = useState<'file' | 'hand'>('file');
  const [isAdding, setAdding] = useState(false);
  return (
    <Stack gap="md">
      <Text maw={640}>{w('unitsLead')}</Text>
      <Text role="status" fw={600}>
        {w('unitsNow', { count })}
      </Text>
      <SegmentedControl
        value={way}
        style={{ alignSelf: 'flex-start' }}
        onChange={(value) => setWay(value === 'hand' ? 'hand' : 'file')}
        data={[
          { value: 'file', label: w('fromFile') },
          { value: 'hand', label: w('byHand') },
        ]}
      />
      {way === 'file' ? (
        <UnitImport onImported={(made) => notifications.show({ message: w('imported', { count: made }) })} />
      ) : (
        <div>
          <Button variant="default" onClick={() => setAdding(true)}>
            {w('addUnit')}
          </Button>
        </div>
      )}
      {isAdding ? <CreateUnitDialog parent={root} onClose={() => setAdding(false)} /> : null}
    </Stack>
  );
}

/** The steps after the log-in; which one comes next is read from the server, so that a reload loses nothing. */
function LaterSteps(): ReactNode {
  const w = useWords(setupWords);
  const { language } = useLanguage();
  const { step: asked } = route.useSearch();
  const navigate = route.useNavigate();
  const packs = useQuery(packsQuery());
  const words = useQuery(vocabularyQuery());
  const tree = useQuery(unitTreeQuery());
  const failure = packs.error ?? words.error ?? tree.error;
  if (packs.data === undefined || words.data === undefined || tree.data === undefined) {
    return (
      <SetupFrame step="pack">
        {failure === null ? (
          <Skeleton height={240} aria-busy="true" />
        ) : (
          <ProblemAlert problem={problemFrom(failure)} />
        )}
      </SetupFrame>
    );
  }
  const loaded = packs.data.packs.filter(({ isLoaded }) => isLoaded);
  const unitCount = tree.data.codes.length;
  const root = { code: tree.data.codes[0] ?? '', name: tree.data.names[0] ?? '' };
  const rootLevel = tree.data.levels[0];
  const hasPack = loaded.length > 0;
  const isRootLevelKnown = words.data.levels.some(({ code }) => code === rootLevel);
  const step: SetupStep = asked ?? nextStep({ hasPack, isRootLevelKnown, unitCount });
  const goTo = (next: 'pack' | 'units' | 'done') => void navigate({ search: { step: next } });
  switch (step) {
    case 'units':
      return (
        <SetupFrame
          step="units"
          actions={
            <>
              <Button variant={unitCount > 1 ? 'filled' : 'default'} onClick={() => goTo('done')}>
                {unitCount > 1 ? w('goOn') : w('skip')}
              </Button>
              <Button variant="subtle" onClick={() => goTo('pack')}>
                {w('back')}
              </Button>
            </>
          }
        >
          <UnitsStep count={unitCount} root={root.code} />
        </SetupFrame>
      );
    case 'done':
      return (
        <SetupFrame
          step="done"
          actions={
            <>
              <Button component={Link} to="/">
                {w('goToday')}
              </Button>
              <Button component={Link} to="/organisation/people/import" variant="default">
                {w('importPeople')}
              </Button>
              <Button variant="subtle" onClick={() => goTo('units')}>
                {w('back')}
              </Button>
            </>
          }
        >
          <Text mb="md">{w('doneLead')}</Text>
          <List>
            <List.Item>
              {hasPack
                ? w('packDone', { names: loaded.map(({ name }) => name[language]).join(', ') })
                : w('packMissing')}
            </List.Item>
            <List.Item>{unitCount > 1 ? w('unitsDone', { count: unitCount }) : w('unitsMissing')}</List.Item>
          </List>
          <Text mt="md">
            <Anchor component={Link} to="/organisation">
              {w('unitsStep')}
            </Anchor>
          </Text>
        </SetupFrame>
      );
    default:
      return (
        <SetupFrame
          step="pack"
          actions={
            <Button
              variant={hasPack && isRootLevelKnown ? 'filled' : 'default'}
              onClick={() => goTo('units')}
            >
              {hasPack && isRootLevelKnown ? w('goOn') : w('skip')}
            </Button>
          }
        >
          <Stack gap="md">
            <Text maw={640}>{w('packLead')}</Text>
            <PackList />
            {hasPack && !isRootLevelKnown ? <RootLevelForm root={root} /> : null}
          </Stack>
        </SetupFrame>
      );
  }
}

/** The first set-up, one step at a time. */
export function SetupScreen(): ReactNode {
  const session = useMaybeSession();
  if (session !== null && session !== undefined) return <LaterSteps />;
  return (
    <SetupFrame step="organisation">
      {/* The session that is there then draws the next step. */}
      <SetupForm onDone={() => undefined} />
    </SetupFrame>
  );
}
