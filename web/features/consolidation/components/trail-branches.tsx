import { Text, Title } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatCount } from '../../../platform/format/format-count.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { ReportStateBadge } from '../../../ui/report-state-badge.tsx';
import type { TrailLevel } from '../trail-level.ts';
import { trailWords } from '../trail-words.ts';
import classes from './trail.module.css';

interface TrailBranchesProps {
  readonly level: TrailLevel;
  readonly onGo: (unit: string) => void;
}

function Missing(): ReactNode {
  const w = useWords(trailWords);
  return (
    <>
      <span aria-hidden>–</span>
      <span className="tk-hidden">{w('noFigure')}</span>
    </>
  );
}

/** The units directly below, each one click further down. */
export function TrailBranches({ level, onGo }: TrailBranchesProps): ReactNode {
  const w = useWords(trailWords);
  const { language } = useLanguage();
  const { children } = level;
  if (children.length === 0) return null;
  return (
    <section aria-labelledby="trail-below">
      <Title order={3} size="h4" mb="xs" id="trail-below">
        {w('below', { count: children.length })}
      </Title>
      <ul className={classes['list']}>
        {children.map(({ unit, state, shown, detail, present, expected }) => (
          <li key={unit.code}>
            <button type="button" className={classes['branch']} onClick={() => onGo(unit.code)}>
              <span className={classes['branchName']}>
                <span>
                  <span className="tk-hidden">{`${w('goDown')} `}</span>
                  {unit.name}
                </span>
                <span className={classes['branchFacts']}>
                  <ReportStateBadge state={state} />
                  {unit.isLeaf
                    ? null
                    : w('presentShort', {
                        present: formatCount(present, language),
                        expected: formatCount(expected, language),
                      })}
                </span>
              </span>
              <span className={classes['branchFigure']}>
                {shown ?? <Missing />}
                {detail === null ? null : (
                  <Text span display="block" c="dimmed" size="xs" fw={400}>
                    {detail}
                  </Text>
                )}
              </span>
              <IconChevronRight size={16} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Versions that moved the figure since it was frozen, each the way to its unit. */
export function TrailDriftSources({ level, onGo }: TrailBranchesProps): ReactNode {
  const w = useWords(trailWords);
  const { driftSources } = level;
  if (driftSources.length === 0) return null;
  const versionText = (version: number | null): string =>
    version === null ? w('notCounted') : w('versionOf', { version });
  return (
    <section aria-labelledby="trail-sources">
      <Title order={3} size="h4" mb="xs" id="trail-sources">
        {w('sources', { count: driftSources.length })}
      </Title>
      <ul className={classes['list']}>
        {driftSources.map(({ unit, before, after, frozenVersion, liveVersion }) => {
          const moved = w('moved', { before: before ?? '–', after: after ?? '–' });
          return (
            <li key={unit.code}>
              <button type="button" className={classes['branch']} onClick={() => onGo(unit.code)}>
                <span className={classes['branchName']}>
                  <span>
                    <span className="tk-hidden">{`${w('goDown')} `}</span>
                    {unit.name}
                  </span>
                  <span className={classes['branchFacts']}>
                    {w('moved', { before: versionText(frozenVersion), after: versionText(liveVersion) })}
                  </span>
                </span>
                <span className={classes['branchFigure']}>{moved}</span>
                <IconChevronRight size={16} aria-hidden />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
