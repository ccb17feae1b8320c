import { Button, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { formatShortDate } from '../../../../contract/kernel/vietnamese-date.ts';
import type { BodySummary, UnitDetail } from '../../../../contract/org-units/unit-detail.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { organisationWords } from '../words.ts';
import { CloseBodyDialog } from './body-dialogs.tsx';
import classes from './organisation.module.css';

interface UnitBodiesProps {
  readonly unit: UnitDetail;
}

/** Party bodies, committees, councils and mass organisations beside a unit. */
export function UnitBodies({ unit: { bodies, may } }: UnitBodiesProps): ReactNode {
  const w = useWords(organisationWords);
  const { language } = useLanguage();
  const [closing, setClosing] = useState<BodySummary | undefined>();
  if (bodies.length === 0) return <Text c="dimmed">{w('noBodies')}</Text>;
  return (
    <>
      <ul className={classes['list']}>
        {bodies.map((body) => (
          <li key={body.code} className={classes['line']}>
            <div>
              <Text fw={600}>{body.name}</Text>
              <Text size="sm" c="dimmed">
                {[
                  w(body.kind),
                  body.code,
                  w('since', { from: formatShortDate(body.validFrom, language) }),
                ].join(' · ')}
              </Text>
            </div>
            {may.change ? (
              <Button
                variant="default"
                aria-label={`${w('closeBody')}: ${body.name}`}
                onClick={() => setClosing(body)}
              >
                {w('closeBody')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {closing === undefined ? null : (
        <CloseBodyDialog body={closing} onClose={() => setClosing(undefined)} />
      )}
    </>
  );
}
