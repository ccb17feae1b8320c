import type {
  ExtendRoundRequest,
  ExtendRoundResponse,
  LockRoundRequest,
  OpenRoundRequest,
  OpenRoundResponse,
  RoundStateResponse,
  UnlockRoundRequest,
} from '../../../contract/rounds/round-commands.ts';
import type { CommandContext, CommandDeps } from '../../platform/command.ts';
import { createRouter, type HttpApp } from '../../platform/http/create-app.ts';
import type { PackPart } from '../indicators/public.ts';
import { extendRound } from './extend-round.ts';
import { lockRound } from './lock-round.ts';
import { openRound } from './open-round.ts';
import { regimesPackPart } from './regimes-pack-part.ts';
import { roundCommandRoutes } from './round-command-routes.ts';
import { roundRoutes } from './round-routes.ts';
import { unlockRound } from './unlock-round.ts';

/** Rounds as the composition root uses them: routes to mount at `/`, and the commands others run. */
export interface RoundsFeature {
  readonly routes: HttpApp;
  openRound(context: CommandContext, request: OpenRoundRequest): Promise<OpenRoundResponse>;
  extendRound(
    context: CommandContext,
    code: string,
    request: ExtendRoundRequest,
  ): Promise<ExtendRoundResponse>;
  lockRound(context: CommandContext, code: string, request: LockRoundRequest): Promise<RoundStateResponse>;
  unlockRound(
    context: CommandContext,
    code: string,
    request: UnlockRoundRequest,
  ): Promise<RoundStateResponse>;
}

/** The files of a pack this feature takes in, for `createIndicatorsFeature`. */
export const roundsPackParts: readonly PackPart[] = [regimesPackPart];

/** Puts the feature together. */
export function createRoundsFeature(deps: CommandDeps): RoundsFeature {
  const routes = createRouter();
  routes.route('/', roundRoutes(deps));
  routes.route('/', roundCommandRoutes(deps));
  return {
    routes,
    openRound: (context, request) => openRound(deps, context, request),
    extendRound: (context, code, request) => extendRound(deps, context, code, request),
    lockRound: (context, code, request) => lockRound(deps, context, code, request),
    unlockRound: (context, code, request) => unlockRound(deps, context, code, request),
  };
}
