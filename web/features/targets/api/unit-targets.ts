import { queryOptions } from '@tanstack/react-query';
import { type TargetPatch, unitTargets, type UnitTargets } from '../../../../contract/targets/target.ts';
import { apiCommand, apiRead } from '../../../platform/api/api-client.ts';
import { type Command, useCommand } from '../../../platform/api/use-command.ts';

/** Names the targets of one unit in one period. */
export interface TargetAddress {
  readonly form: string;
  readonly period: string;
  readonly unit: string;
}

/** Targets of a unit for a period. */
export function unitTargetsQuery({ form, period, unit }: TargetAddress) {
  return queryOptions({
    queryKey: ['targets', form, period, unit] as const,
    queryFn: ({ signal }) => apiRead(`/targets/${form}/${period}/${unit}`, { answer: unitTargets, signal }),
  });
}

/** Sets or takes away targets of a unit. */
export function useSetTargets(
  { form, period, unit }: TargetAddress,
  onDone: (targets: UnitTargets, patch: TargetPatch) => void,
): Command<TargetPatch, UnitTargets> {
  return useCommand({
    run: (body: TargetPatch, idempotencyKey) =>
      apiCommand('PUT', `/targets/${form}/${period}/${unit}`, { body, idempotencyKey, answer: unitTargets }),
    invalidates: [['targets', form, period, unit], ['rounds']],
    onDone,
  });
}
