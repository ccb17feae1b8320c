import type { CommandDeps } from '../../platform/command.ts';
import type { HttpApp } from '../../platform/http/create-app.ts';
import { documentRoutes } from './document-routes.ts';

/** The register of document numbers as the composition root uses it: routes to mount at `/`. */
export interface DocumentsFeature {
  readonly routes: HttpApp;
}

/** Puts the feature together. */
export function createDocumentsFeature(deps: CommandDeps): DocumentsFeature {
  return { routes: documentRoutes(deps) };
}
