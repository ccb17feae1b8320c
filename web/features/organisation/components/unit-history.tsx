import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatShortDate } from '../../../../contract/kernel/vietnamese-date.ts';
import type { UnitDetail } from '../../../../contract/org-units/unit-detail.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { organisationWords } from '../words.ts';
import classes from './organisation.module.css';

const changes = ['found', 'rename', 'move', 'merge', 'split', 'dissolve', 'correct'] as const;

interface UnitHistoryProps {
  readonly unit: UnitDetail;
}

/** The stretches of a unit's history, the newest first, each with its decision and a way to see it then. */
export function UnitHistory({ unit: { code, versions } }: UnitHistoryProps): ReactNode {
  const w = useWords(organisationWords);
  const { language } = useLanguage();
  const date = (day: string) => formatShortDate(day, language);
  return (
    <ol className={classes['list']}>
      {versions.toReversed().map((version) => {
        const change = changes.find((one) => one === version.decision?.kind);
        return (
          <li key={`${version.validFrom} ${version.decision?.number ?? ''}`}>
            <Text fw={600}>{version.name}</Text>
            <Text size="sm">
              {version.validTo === null
                ? w('since', { from: date(version.validFrom) })
                : w('during', { from: date(version.validFrom), to: date(version.validTo) })}
              {version.parentCode === null ? '' : ` · ${w('parent')}: ${version.parentCode}`}
            </Text>
            <div className={classes['line']}>
              <Text size="sm" c="dimmed">
                {version.decision === null
                  ? ''
                  : [
                      ...(change === undefined ? [] : [w(change)]),
                      w('byDecision', { number: version.decision.number }),
                    ].join(' · ')}
              </Text>
              <Anchor component={Link} to={`/organisation/units/${code}?on=${version.validFrom}`} size="sm">
                {w('seeThen', { date: date(version.validFrom) })}
              </Anchor>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
