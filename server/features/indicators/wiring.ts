import type { LoadPackResponse } from '../../../contract/indicators/pack.ts';
import type {
  PublishFormVersionRequest,
  PublishFormVersionResponse,
} from '../../../contract/indicators/publish-form-version.ts';
import type { CommandContext } from '../../platform/command.ts';
import { createRouter, type HttpApp } from '../../platform/http/create-app.ts';
import { formRoutes } from './form-routes.ts';
import { loadPack, type PackDeps } from './load-pack.ts';
import { packRoutes } from './pack-routes.ts';
import { publishFormVersion } from './publish-form-version.ts';

/** Forms and packs as the composition root uses them: routes to mount at `/`, and the commands others run. */
export interface IndicatorsFeature {
  readonly routes: HttpApp;
  loadPack(context: CommandContext, code: string): Promise<LoadPackResponse>;
  publishFormVersion(
    context: CommandContext,
    request: PublishFormVersionRequest,
  ): Promise<PublishFormVersionResponse>;
}

/** Puts the feature together; `packParts` are the files of a pack that later features take in. */
export function createIndicatorsFeature(deps: PackDeps): IndicatorsFeature {
  const routes = createRouter();
  routes.route('/', formRoutes(deps));
  routes.route('/', packRoutes(deps));
  return {
    routes,
    loadPack: (context, code) => loadPack(deps, context, code),
    publishFormVersion: (context, request) => publishFormVersion(deps, context, request),
  };
}
