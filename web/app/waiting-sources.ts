import type { Session } from '../platform/session/session.ts';
import type { Bilingual } from '../../contract/kernel/bilingual.ts';

/** One thing that waits for the person: shown on Today, counted in the top bar. */
export interface WaitingThing {
  readonly key: string;
  readonly title: string;
  /** Unit, period and deadline in one line. */
  readonly detail: string;
  readonly isLate: boolean;
  /** Address of the page where it is done. */
  readonly href: string;
}

/** A feature's answer to "what waits for me". */
export interface WaitingSource {
  readonly key: string;
  readonly label: Bilingual;
  readonly visible: (session: Session) => boolean;
  readonly load: (language: 'vi' | 'en', signal: AbortSignal) => Promise<readonly WaitingThing[]>;
}

/** Features that know what waits for a person. A new one adds its line here. */
export const waitingSources: readonly WaitingSource[] = [];
