import type { CommandDeps } from '../../platform/command.ts';
import type { FreezeOfficial, PlanFigures } from './report-ports.ts';

/** What the commands and screens of this feature are given by the composition root. */
export interface ReportsDeps extends CommandDeps {
  readonly freezeOfficial: FreezeOfficial;
  readonly planFigures: PlanFigures;
}
