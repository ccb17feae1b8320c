import { Stack, Text, Title } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Indicator } from '../../../../contract/indicators/form-definition.ts';
import { formatCount } from '../../../platform/format/format-count.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import type { TrailLevel } from '../trail-level.ts';
import { trailWords } from '../trail-words.ts';
import { useTrailLevel } from '../use-trail-level.ts';
import { TrailBranches, TrailDriftSources } from './trail-branches.tsx';
import { TrailComments, TrailOwn } from './trail-own.tsx';
import classes from './trail.module.css';

interface TrailPanelProps {
  readonly round: string;
  readonly unit: string;
  readonly indicator: Indicator;
  readonly column: string | null;
  /** Whether the round is another one than that of the page. */
  readonly isElsewhere: boolean;
  /** What the figure is called. */
  readonly name: string;
  /** Whether the person may look at a unit; those above their own are named, not opened. */
  readonly mayGo: (unit: string) => boolean;
  readonly onGo: (unit: string) => void;
  readonly onClose: () => void;
}

interface TrailFigureProps {
  readonly level: TrailLevel;
  readonly indicator: Indicator;
  /** Whether the reader came here from another level, so that the button pressed there is gone. */
  readonly takesFocus: boolean;
}

function TrailFigure({ level, indicator, takesFocus }: TrailFigureProps): ReactNode {
  const w = useWords(trailWords);
  const { language } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const { unit, present, completeness } = level.head;
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const measure = indicator.ratio?.isPercent === true ? '' : indicator.unitOfMeasure[language];
  const count = (value: number) => formatCount(value, language);
  return (
    <Stack gap="xs">
      <Title order={3} size="h4" ref={heading} tabIndex={-1} className={classes['heading'] ?? ''}>
        {unit.name}
      </Title>
      <div className={classes['figure']}>
        {level.live ?? '–'}
        <span className={classes['measure']}>{level.live === null ? w('noFigure') : measure}</span>
      </div>
      {indicator.ratio === null || level.liveDetail === null ? null : (
        <Text>
          {w('ratio', {
            numerator: indicator.ratio.numerator[language],
            denominator: indicator.ratio.denominator[language],
            parts: level.liveDetail,
          })}
        </Text>
      )}
      <Text c="dimmed">
        {w('present', {
          present: count(present),
          expected: count(completeness.expected),
          approved: count(completeness.approved),
        })}
      </Text>
      {level.official === null ? null : level.hasDrift ? (
        <div className={classes['drift']}>
          <IconArrowsDiff size={16} aria-hidden />
          <span>
            {level.difference === null
              ? w('differsOnly', { official: level.official })
              : w('differs', { official: level.official, difference: level.difference })}
          </span>
        </div>
      ) : (
        <Text c="dimmed">{w('same')}</Text>
      )}
    </Stack>
  );
}

/** The way from a figure down to the cell it comes from, one level a click; the address keeps the place. */
export function TrailPanel(props: TrailPanelProps): ReactNode {
  const { round, unit, indicator, column, isElsewhere, name, mayGo, onGo, onClose } = props;
  const w = useWords(trailWords);
  const { level, problem, retry } = useTrailLevel({ round, unit, indicator, column });
  const [first] = useState(unit);
  const [hasMoved, setHasMoved] = useState(false);
  if (unit !== first && !hasMoved) setHasMoved(true);
  const above = level?.head.path.filter(({ code }) => mayGo(code)) ?? [];
  // The first level names its unit itself; there is no way yet to show.
  const steps =
    level === undefined || above.length === 0
      ? []
      : [
          ...above.map(({ code, name }) => ({ key: code, title: name, onGo: () => onGo(code) })),
          { key: level.head.unit.code, title: level.head.unit.name },
        ];
  return (
    <SidePanel
      isOpen
      onClose={onClose}
      title={name}
      steps={steps}
      isLoading={level === undefined && problem === undefined}
      problem={problem}
      onRetry={retry}
    >
      {level === undefined ? null : (
        <Stack gap="lg">
          {isElsewhere ? <Text fw={600}>{w('otherRound', { round })}</Text> : null}
          <TrailFigure key={unit} level={level} indicator={indicator} takesFocus={hasMoved} />
          <TrailDriftSources level={level} onGo={onGo} />
          <TrailBranches level={level} onGo={onGo} />
          <TrailOwn level={level} />
          <TrailComments level={level} />
        </Stack>
      )}
    </SidePanel>
  );
}
