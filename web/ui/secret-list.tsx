import { ActionIcon, Alert, Button, CopyButton, Group, Table, Text, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy, IconDownload, IconEyeExclamation, IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { csvText } from '../platform/format/csv-text.ts';
import { saveTextFile } from '../platform/format/save-text-file.ts';
import { defineWords } from '../platform/i18n/define-words.ts';
import { useWords } from '../platform/i18n/language-context.tsx';
import classes from './secret-list.module.css';
import { uiWords } from './ui-words.ts';

const words = defineWords({
  vi: {
    once: 'Chỉ hiện một lần. Rời trang này rồi thì không xem lại được; hãy chép, tải hoặc in ngay.',
    download: 'Tải về dạng CSV',
    print: 'In',
    copyOf: 'Sao chép {name}',
  },
  en: {
    once: 'Shown once. It cannot be seen again after you leave; copy, download or print it now.',
    download: 'Download as CSV',
    print: 'Print',
    copyOf: 'Copy {name}',
  },
});

interface Secret {
  readonly key: string;
  /** What stands before the secret, one entry for each heading. */
  readonly cells: readonly string[];
  readonly secret: string;
}

interface SecretListProps {
  readonly headings: readonly string[];
  readonly secretHeading: string;
  readonly secrets: readonly Secret[];
  /** Name of the file to download, without its ending. */
  readonly fileName: string;
}

/** Passwords and keys that are shown this once: to copy one by one, to download, to print. */
export function SecretList({ headings, secretHeading, secrets, fileName }: SecretListProps): ReactNode {
  const w = useWords(words);
  const u = useWords(uiWords);
  const save = () =>
    saveTextFile(
      `${fileName}.csv`,
      csvText([[...headings, secretHeading], ...secrets.map(({ cells, secret }) => [...cells, secret])]),
    );
  return (
    <div className={classes['sheet']}>
      <Alert
        variant="outline"
        color="yellow"
        icon={<IconEyeExclamation aria-hidden />}
        classNames={{ message: classes['warning'] ?? '' }}
        data-no-print
      >
        {w('once')}
      </Alert>
      <Table mt="md">
        <Table.Thead>
          <Table.Tr>
            {headings.map((heading) => (
              <Table.Th key={heading}>{heading}</Table.Th>
            ))}
            <Table.Th>{secretHeading}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {secrets.map(({ key, cells, secret }) => (
            <Table.Tr key={key}>
              {cells.map((cell, at) => (
                <Table.Td key={headings[at] ?? at}>{cell}</Table.Td>
              ))}
              <Table.Td>
                <Group gap="sm" wrap="nowrap">
                  <Text component="code" className={classes['secret'] ?? ''}>
                    {secret}
                  </Text>
                  <CopyButton value={secret}>
                    {({ copied, copy }) => (
                      <Tooltip label={copied ? u('copied') : u('copy')}>
                        <ActionIcon
                          variant="default"
                          size={32}
                          data-no-print
                          aria-label={copied ? u('copied') : w('copyOf', { name: cells[0] ?? secretHeading })}
                          onClick={copy}
                        >
                          {copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
                        </ActionIcon>
                      </Tooltip>
                    )}
                  </CopyButton>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group gap="sm" mt="md" data-no-print>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={save}>
          {w('download')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => window.print()}
        >
          {w('print')}
        </Button>
      </Group>
    </div>
  );
}
