import {
  type CloseUnitRequest,
  type CorrectUnitRequest,
  type CreateUnitRequest,
  type MoveUnitRequest,
  type RenameUnitRequest,
  structureChanged,
  type StructureChanged,
} from '../../../../contract/org-units/unit.ts';
import { apiCommand } from '../../../platform/api/api-client.ts';
import { type Command, useCommand } from '../../../platform/api/use-command.ts';
import { unitsKey } from './units.ts';

type Done = (changed: StructureChanged) => void;

/** Founds a unit. */
export function useCreateUnit(onDone: Done): Command<CreateUnitRequest, StructureChanged> {
  return useCommand({
    run: (body: CreateUnitRequest, idempotencyKey) =>
      apiCommand('POST', '/units', { body, idempotencyKey, answer: structureChanged }),
    invalidates: [unitsKey],
    onDone,
  });
}

function useUnitChange<Body>(unit: string, change: string, onDone: Done): Command<Body, StructureChanged> {
  return useCommand({
    run: (body: Body, idempotencyKey) =>
      apiCommand('POST', `/units/${encodeURIComponent(unit)}/${change}`, {
        body,
        idempotencyKey,
        answer: structureChanged,
      }),
    invalidates: [unitsKey],
    onDone,
  });
}

/** Gives a unit another name from a day on. */
export function useRenameUnit(unit: string, onDone: Done): Command<RenameUnitRequest, StructureChanged> {
  return useUnitChange<RenameUnitRequest>(unit, 'rename', onDone);
}

/** Puts a unit below another from a day on. */
export function useMoveUnit(unit: string, onDone: Done): Command<MoveUnitRequest, StructureChanged> {
  return useUnitChange<MoveUnitRequest>(unit, 'move', onDone);
}

/** Ends a unit from a day on. */
export function useCloseUnit(unit: string, onDone: Done): Command<CloseUnitRequest, StructureChanged> {
  return useUnitChange<CloseUnitRequest>(unit, 'close', onDone);
}

/** Sets right what was entered wrongly. */
export function useCorrectUnit(unit: string, onDone: Done): Command<CorrectUnitRequest, StructureChanged> {
  return useUnitChange<CorrectUnitRequest>(unit, 'correct', onDone);
}
