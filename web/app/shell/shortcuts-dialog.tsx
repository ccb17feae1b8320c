import { Kbd, Modal, Table, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../platform/i18n/language-context.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { appWords } from '../app-words.ts';

interface ShortcutsDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The keyboard shortcuts, opened with "?". */
export function ShortcutsDialog({ isOpen, onClose }: ShortcutsDialogProps): ReactNode {
  const w = useWords(appWords);
  const u = useWords(uiWords);
  const groups = [
    {
      title: w('shortcutsAll'),
      keys: [
        [['Ctrl', 'K'], w('shortcutSearch')],
        [['?'], w('shortcutHelp')],
        [['Alt', 'H'], w('shortcutToday')],
      ],
    },
    {
      title: w('shortcutsGrid'),
      keys: [
        [['↑', '↓', '←', '→'], w('gridMove')],
        [['Home', 'End'], w('gridEnd')],
        [['F2'], w('gridEdit')],
        [['Enter'], w('gridDown')],
        [['Tab'], w('gridRight')],
        [['Esc'], w('gridCancel')],
        [['Shift', '↑↓←→'], w('gridSelect')],
        [['Ctrl', 'C / X / V'], w('gridCopy')],
        [['Ctrl', 'Z / Y'], w('gridUndo')],
        [['Ctrl', 'D'], w('gridFill')],
        [['Ctrl', 'F'], w('gridFind')],
      ],
    },
    {
      title: w('shortcutsTree'),
      keys: [
        [['→', '←'], w('treeOpen')],
        [[w('anyLetter')], w('treeType')],
      ],
    },
  ] as const;
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={w('shortcuts')}
      size="lg"
      closeButtonProps={{ 'aria-label': u('close') }}
    >
      {groups.map(({ title, keys }) => (
        <section key={title}>
          <Title order={3} size="h4" mt="sm">
            {title}
          </Title>
          <Table withRowBorders={false} verticalSpacing={2}>
            <Table.Tbody>
              {keys.map(([combination, meaning]) => (
                <Table.Tr key={meaning}>
                  <Table.Td w={180}>
                    {combination.map((key) => (
                      <Kbd key={key} mr={4}>
                        {key}
                      </Kbd>
                    ))}
                  </Table.Td>
                  <Table.Td>{meaning}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      ))}
    </Modal>
  );
}
