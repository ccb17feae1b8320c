import { DomainError } from '../../platform/domain-error.ts';

export function roundNotFound(round: string): DomainError {
  return new DomainError('round.not_found', { round });
}

/** `unlockers` are the posts and names of who can unlock it. */
export function roundLocked(round: string, unlockers: readonly string[]): DomainError {
  return new DomainError('round.locked', { round, unlockers: unlockers.join('; ') || '–' });
}
