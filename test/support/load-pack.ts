import { join } from 'node:path';
import type { LoadPackResponse } from '../../contract/indicators/pack.ts';
import { createIndicatorsFeature } from '../../server/features/indicators/wiring.ts';
import { roundsPackParts } from '../../server/features/rounds/wiring.ts';
import { programActor } from '../../server/platform/actor.ts';
import type { CommandDeps } from '../../server/platform/command.ts';

/** Loads a pack of the repository as the first start does. */
export function loadPackOfRepository(deps: CommandDeps, code: string): Promise<LoadPackResponse> {
  const feature = createIndicatorsFeature({
    ...deps,
    packsFolder: join(import.meta.dirname, '../../packs'),
    packParts: roundsPackParts,
  });
  return feature.loadPack({ actor: programActor, correlationId: 'test', idempotencyKey: null }, code);
}
