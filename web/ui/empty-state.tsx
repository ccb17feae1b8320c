import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  /** What is not there, in one sentence. */
  readonly title: string;
  /** Why, and what the person can do about it. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** A place with nothing in it yet: says what is missing, why, and the next step. */
export function EmptyState({ title, children, action }: EmptyStateProps): ReactNode {
  return (
    <Stack gap="sm" py="md" align="flex-start" maw={560}>
      <Text fw={600} size="lg">
        {title}
      </Text>
      {children === undefined ? null : (
        <Text c="dimmed" component="div">
          {children}
        </Text>
      )}
      {action}
    </Stack>
  );
}
