import type { CommandDeps } from '../../platform/command.ts';

/** What the commands that make or check secrets need. */
export interface SecretDeps extends CommandDeps {
  /** Key of what is stored of sessions and tokens: with another key they all end. */
  readonly tokenKey: string;
}

/** What the accounts feature needs; `isSecure` when people reach the program over https. */
export interface AccountsDeps extends SecretDeps {
  readonly isSecure: boolean;
}
