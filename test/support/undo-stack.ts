import type { TestScope } from './test-database.ts';

/**
 * Collects what a test must undo and undoes it last first, as node:test does not: a server is stopped before the
 * folder made for it is removed.
 */
export function undoStack(scope: TestScope): (action: () => Promise<void>) => void {
  const actions: (() => Promise<void>)[] = [];
  scope.after(async () => {
    for (const action of actions.toReversed()) await action();
  });
  return (action) => {
    actions.push(action);
  };
}
