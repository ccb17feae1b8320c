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
