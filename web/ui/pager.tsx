import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface PagerProps {
  readonly offset: number;
  readonly pageSize: number;
  readonly total: number;
  readonly onPage: (offset: number) => void;
  /** Words of the two buttons and of where one is, from the caller's catalogue. */
  readonly words: { readonly previous: string; readonly next: string; readonly where: string };
}

/** Goes through a long list page by page; nothing where one page holds it all. */
export function Pager({ offset, pageSize, total, onPage, words }: PagerProps): ReactNode {
  if (total <= pageSize) return null;
  return (
    <Group gap="md" mt="md">
      <Button
        variant="default"
        disabled={offset === 0}
        onClick={() => onPage(Math.max(0, offset - pageSize))}
      >
        {words.previous}
      </Button>
      <Text role="status">{words.where}</Text>
      <Button
        variant="default"
        disabled={offset + pageSize >= total}
        onClick={() => onPage(offset + pageSize)}
      >
        {words.next}
      </Button>
    </Group>
  );
}
