import { Button, Group, Modal, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Language } from '../../../contract/kernel/bilingual.ts';
import { formatPlainDecimal } from '../../../contract/kernel/quantity.ts';
import { useLanguage, useWords } from '../../platform/i18n/language-context.tsx';
import { gridWords } from './grid-words.ts';
import type { Doubt } from './plan-entry.ts';

const shownDoubts = 8;

interface DoubtDialogProps {
  readonly doubts: readonly Doubt[];
  readonly onDecide: (style: Language | undefined) => void;
}

/** Asks how numbers are meant that mean one thing in Vietnamese and another in English style, showing both. */
export function DoubtDialog({ doubts, onDecide }: DoubtDialogProps): ReactNode {
  const w = useWords(gridWords);
  const { language } = useLanguage();
  const show = (plain: string | undefined) =>
    plain === undefined ? (
      <Text span c="dimmed">
        {w('unreadable')}
      </Text>
    ) : (
      formatPlainDecimal(plain, language)
    );
  const more = doubts.length - shownDoubts;
  return (
    <Modal
      opened={doubts.length > 0}
      onClose={() => onDecide(undefined)}
      title={w('doubtTitle')}
      withCloseButton={false}
      size="lg"
    >
      <Text mb="sm">{w('doubtLead', { count: doubts.length })}</Text>
      <Table mb="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th ta="right">{w('doubtText')}</Table.Th>
            <Table.Th ta="right">{w('doubtVi')}</Table.Th>
            <Table.Th ta="right">{w('doubtEn')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[...new Map(doubts.map((doubt) => [doubt.text, doubt])).values()]
            .slice(0, shownDoubts)
            .map((doubt) => (
              <Table.Tr key={doubt.text}>
                <Table.Td ta="right">{doubt.text}</Table.Td>
                <Table.Td ta="right">{show(doubt.asVietnamese)}</Table.Td>
                <Table.Td ta="right">{show(doubt.asEnglish)}</Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
      {more > 0 ? (
        <Text size="sm" c="dimmed" mb="md">
          {w('doubtMore', { count: more })}
        </Text>
      ) : null}
      <Group gap="sm">
        <Button data-autofocus variant="default" onClick={() => onDecide('vi')}>
          {w('doubtAsVi')}
        </Button>
        <Button variant="default" onClick={() => onDecide('en')}>
          {w('doubtAsEn')}
        </Button>
        <Button variant="subtle" onClick={() => onDecide(undefined)}>
          {w('doubtKeep')}
        </Button>
      </Group>
    </Modal>
  );
}
