import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { type FormDefinition, indicatorsOf } from '../../../../contract/indicators/form-definition.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { StateBadge } from '../../../ui/state-badge.tsx';
import { formWords } from '../form-words.ts';
import classes from './administration.module.css';

/** Rules as people read them: what is said when one does not hold, when it applies, and where it points. */
export function FormRules({ definition }: { readonly definition: FormDefinition }): ReactNode {
  const w = useWords(formWords);
  const { language } = useLanguage();
  const names = new Map(indicatorsOf(definition).map(({ code, name }) => [code, name[language]]));
  return (
    <ul className={classes['rules']}>
      {definition.rules.map(({ code, severity, message, when, check, cells }) => (
        <li key={code}>
          <StateBadge state={severity === 'error' ? 'late' : 'returned'}>{w(severity)}</StateBadge>
          <Text fw={600}>{message[language]}</Text>
          {when === null ? null : (
            <p>
              {w('when')}: <code className={classes['code']}>{when}</code>
            </p>
          )}
          <p>
            {w('check')}: <code className={classes['code']}>{check}</code>
          </p>
          <Text size="sm" c="dimmed">
            {`${w('cells')}: ${[...new Set(cells.map(({ indicator }) => names.get(indicator) ?? indicator))].join('; ')}`}
          </Text>
        </li>
      ))}
    </ul>
  );
}
