let focusedPath: string | undefined;

/**
 * Moves the focus to the heading of a page that was just opened, so that a screen reader says its name and the
 * keyboard starts there. Not on the first page of a visit, and once for each address.
 */
export function takePageFocus(heading: HTMLElement | null): void {
  const path = window.location.pathname;
  const isFirst = focusedPath === undefined;
  if (path === focusedPath) return;
  focusedPath = path;
  if (!isFirst) heading?.focus();
}
