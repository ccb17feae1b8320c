import { Button, Checkbox, NativeSelect, Skeleton, Stack, TextInput, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { type FormDefinition, indicatorsOf } from '../../../../contract/indicators/form-definition.ts';
import {
  parsePeriod,
  type Period,
  previousPeriod,
  samePeriodLastYear,
} from '../../../../contract/kernel/period.ts';
import { problemFrom } from '../../../platform/api/api-problem.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import type { TreeItem } from '../../../ui/table/tree-rows.ts';
import { consolidatedQuery } from '../api/consolidated.ts';
import { figureSections, findLines, hasDrift, parseFigureKey } from '../figure-lines.ts';
import { figureOpening, roundsBeside } from '../figure-opening.ts';
import { consolidationWords } from '../words.ts';
import { ConsolidatedFacts } from './consolidated-facts.tsx';
import { FiguresCards } from './figures-cards.tsx';
import { FiguresTable } from './figures-table.tsx';
import classes from './figures.module.css';
import { TrailPanel } from './trail-panel.tsx';
import { UnitChart } from './unit-chart.tsx';
import { UnitPath } from './unit-path.tsx';

/** What the address says about the consolidated figures. */
export interface FiguresAddress {
  /** Unit whose subtree is summed up. */
  readonly unit?: string | undefined;
  readonly section?: string | undefined;
  readonly q?: string | undefined;
  readonly drift?: boolean | undefined;
  /** Figure whose trail is open, "indicator" or "indicator.column". */
  readonly figure?: string | undefined;
  /** Unit the trail has come to; the unit summed up when absent. */
  readonly at?: string | undefined;
  /** Round of the trail where it is another one: a period before. */
  readonly in?: string | undefined;
  /** Figure that is drawn. */
  readonly chart?: string | undefined;
  readonly targets?: boolean | undefined;
}

interface ConsolidatedPageProps {
  readonly round: string;
  readonly period: string;
  readonly units: readonly TreeItem[];
  readonly definition: FormDefinition;
  readonly address: FiguresAddress;
  readonly onAddress: (change: FiguresAddress) => void;
  /** The round of the same regime for another period. */
  readonly roundOf: (period: Period) => string | undefined;
}

/** Consolidated figures at a chosen unit; each opens down to the cell it comes from. */
export function ConsolidatedPage(props: ConsolidatedPageProps): ReactNode {
  const { round, units, definition, address, onAddress } = props;
  const w = useWords(consolidationWords);
  const { language } = useLanguage();
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const unit = address.unit ?? units[0]?.key ?? '';
  const {
    data: view,
    error,
    refetch,
  } = useQuery({ ...consolidatedQuery(round, unit), enabled: unit !== '' });
  const sections = useMemo(
    () => (view === undefined ? [] : figureSections(definition, view.figures)),
    [definition, view],
  );
  const lines = useMemo(() => sections.flatMap((section) => section.lines), [sections]);
  const drifting = useMemo(() => lines.filter(hasDrift).length, [lines]);
  const q = useDeferredValue(address.q);
  const { section, drift: onlyDrift } = address;
  const found = useMemo(
    () => findLines(sections, { section, q, onlyDrift }),
    [sections, section, q, onlyDrift],
  );
  const period = parsePeriod(props.period);
  const beside = roundsBeside(
    period === undefined ? undefined : previousPeriod(period),
    period === undefined ? undefined : samePeriodLastYear(period),
    props.roundOf,
  );
  const opening = {
    openerOf: figureOpening(beside, onAddress),
    openKey: address.in === undefined ? address.figure : undefined,
  };
  const openFigure = address.figure === undefined ? undefined : parseFigureKey(address.figure);
  const openIndicator = indicatorsOf(definition).find(({ code }) => code === openFigure?.indicator);
  const columnName = definition.columnSets
    .find(({ code }) => code === openIndicator?.columnSet)
    ?.columns.find(({ code }) => code === openFigure?.column)?.name;
  const Figures = isPhone ? FiguresCards : FiguresTable;
  const clear = () => onAddress({ section: undefined, q: undefined, drift: undefined });
  return (
    <>
      <UnitPath
        units={units}
        unit={unit}
        round={round}
        onUnit={(next) => onAddress({ unit: next, figure: undefined, at: undefined, in: undefined })}
        onTargets={() => onAddress({ targets: true })}
      />
      {error === null ? null : <ProblemAlert problem={problemFrom(error)} onRetry={() => void refetch()} />}
      {view === undefined && error === null ? (
        <Stack gap="sm" aria-busy="true">
          <Skeleton height={60} />
          <Skeleton height={320} />
        </Stack>
      ) : null}
      {view === undefined ? null : (
        <>
          <ConsolidatedFacts view={view} />
          <div className={classes['tools']}>
            <NativeSelect
              label={w('section')}
              value={section ?? ''}
              onChange={({ currentTarget: { value } }) =>
                onAddress({ section: value === '' ? undefined : value })
              }
              data={[
                { value: '', label: w('allSections') },
                ...sections.map(({ code, name }) => ({ value: code, label: name[language] })),
              ]}
            />
            <TextInput
              type="search"
              label={w('search')}
              placeholder={w('searchHint')}
              w={{ base: '100%', sm: 260 }}
              leftSection={<IconSearch size={16} aria-hidden />}
              value={address.q ?? ''}
              onChange={({ currentTarget: { value } }) => onAddress({ q: value === '' ? undefined : value })}
            />
            <Checkbox
              mb={6}
              label={w('onlyDrift', { count: drifting })}
              checked={onlyDrift === true}
              onChange={({ currentTarget: { checked } }) => onAddress({ drift: checked ? true : undefined })}
            />
          </div>
          {found.length === 0 ? (
            <EmptyState
              title={onlyDrift === true && drifting === 0 ? w('noDrift') : w('noLines')}
              action={
                <Button variant="default" onClick={clear}>
                  {w('showAll')}
                </Button>
              }
            />
          ) : null}
          <Stack gap="lg">
            {found.map((each) => (
              <section key={each.code} aria-labelledby={`section-${each.code}`}>
                <Title order={2} size="h3" mb="xs" id={`section-${each.code}`}>
                  {each.name[language]}
                </Title>
                <Figures section={each} view={view} {...opening} />
              </section>
            ))}
            <UnitChart
              round={round}
              unit={unit}
              lines={lines}
              chosen={address.chart}
              onChoose={(chart) => onAddress({ chart })}
            />
          </Stack>
        </>
      )}
      {openFigure === undefined || openIndicator === undefined ? null : (
        <TrailPanel
          round={address.in ?? round}
          unit={address.at ?? unit}
          indicator={openIndicator}
          column={openFigure.column}
          isElsewhere={address.in !== undefined}
          name={
            columnName === undefined
              ? openIndicator.name[language]
              : w('of', { name: openIndicator.name[language], column: columnName[language] })
          }
          mayGo={(code) => units.some(({ key }) => key === code)}
          onGo={(at) => onAddress({ at })}
          onClose={() => onAddress({ figure: undefined, at: undefined, in: undefined })}
        />
      )}
    </>
  );
}
