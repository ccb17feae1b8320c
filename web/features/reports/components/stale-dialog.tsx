import { Button, Group, Modal, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatPlainDecimal } from '../../../../contract/kernel/quantity.ts';
import { formatShortDate } from '../../../../contract/kernel/vietnamese-date.ts';
import { isIsoDate } from '../../../../contract/kernel/iso-date.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { DiffText } from '../../../ui/diff-text.tsx';
import { uiWords } from '../../../ui/ui-words.ts';
import { detailWords } from '../detail-words.ts';
import { type Conflict, headingOfKey } from '../pending-edits.ts';
import { placeOfKey } from '../report-place.ts';
import { stepWords } from '../step-words.ts';
import { useReportScreen } from '../use-report-screen.ts';
import classes from './reports.module.css';

function useConflictWords(): {
  readonly place: (conflict: Conflict) => string;
  readonly shown: (conflict: Conflict, text: string | null) => string;
} {
  const w = useWords(stepWords);
  const d = useWords(detailWords);
  const { language } = useLanguage();
  const { names } = useReportScreen();
  return {
    place: ({ list, key }) => {
      switch (list) {
        case 'cells':
          return names.place(placeOfKey(key));
        case 'adjustments':
          return w('adjustmentOf', { place: names.place(placeOfKey(key)) });
        case 'texts':
          return names.place({ indicator: key, column: null });
        case 'narrative': {
          const { line, heading } = headingOfKey(key);
          return `${names.sectionOfLine(line)?.name[language] ?? line} – ${d(heading)}`;
        }
      }
    },
    shown: ({ list }, text) => {
      if (text === null || text === '') return w('missing');
      if (list === 'cells' && /^-?\d+(\.\d+)?$/.test(text)) return formatPlainDecimal(text, language);
      if (list === 'texts' && isIsoDate(text)) return formatShortDate(text, language);
      return text;
    },
  };
}

/** Places that somebody else changed meanwhile: both are shown, and the person takes theirs or the other's for each. */
export function StaleDialog(): ReactNode {
  const w = useWords(stepWords);
  const u = useWords(uiWords);
  const { view, saving, mayType } = useReportScreen();
  const { conflicts } = saving;
  const words = useConflictWords();
  const theirsTitle = w('staleTheirs', { version: view.version, edit: view.edit });
  return (
    <Modal
      opened={mayType && conflicts.length > 0}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      size="xl"
      title={w('staleTitle')}
      closeButtonProps={{ 'aria-label': u('close') }}
    >
      <Text mb="sm">{w('staleLead', { count: conflicts.length })}</Text>
      <ul className={classes['conflicts']}>
        {conflicts.map((conflict) => {
          const place = words.place(conflict);
          const mine = words.shown(conflict, conflict.mine);
          const theirs = words.shown(conflict, conflict.theirs);
          const isLong = conflict.list === 'narrative' || conflict.list === 'texts';
          return (
            <li key={`${conflict.list} ${conflict.key}`}>
              <div className={classes['conflictPlace']}>{place}</div>
              {isLong ? (
                <DiffText before={theirs} after={mine} />
              ) : (
                <dl className={classes['conflictSides']}>
                  <div>
                    <dt>{w('staleMine')}</dt>
                    <dd>{mine}</dd>
                  </div>
                  <div>
                    <dt>{theirsTitle}</dt>
                    <dd>{theirs}</dd>
                  </div>
                </dl>
              )}
              <Group gap="sm" mt="xs">
                <Button
                  variant="default"
                  aria-label={`${w('takeMine')}: ${place}`}
                  onClick={() => saving.takeMine(conflict)}
                >
                  {w('takeMine')}
                </Button>
                <Button
                  variant="default"
                  aria-label={`${w('takeTheirs')}: ${place}`}
                  onClick={() => saving.takeTheirs(conflict)}
                >
                  {w('takeTheirs')}
                </Button>
              </Group>
            </li>
          );
        })}
      </ul>
      {conflicts.length < 2 ? null : (
        <Group gap="sm" mt="md">
          <Button onClick={() => conflicts.forEach(saving.takeMine)}>{w('takeAllMine')}</Button>
          <Button variant="default" onClick={() => conflicts.forEach(saving.takeTheirs)}>
            {w('takeAllTheirs')}
          </Button>
        </Group>
      )}
    </Modal>
  );
}
