import { useSyncExternalStore } from 'react';

let isExpired = false;
const listeners = new Set<() => void>();

function tell(next: boolean): void {
  isExpired = next;
  for (const listener of listeners) listener();
}

/** Called when the server no longer knows the session while a page is open. */
export function noteSessionExpired(): void {
  tell(true);
}

export function noteSessionRenewed(): void {
  tell(false);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the person must log in again over the open page, which keeps what was typed. */
export function useSessionExpired(): boolean {
  return useSyncExternalStore(subscribe, () => isExpired);
}
