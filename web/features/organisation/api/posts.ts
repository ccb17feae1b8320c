import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import {
  appointed,
  type AppointRequest,
  type CreatePostRequest,
  postList,
} from '../../../../contract/accounts/person.ts';
import type { Role } from '../../../../contract/accounts/role.ts';
import type { AppointmentId } from '../../../../contract/kernel/ids.ts';
import type { IsoDate } from '../../../../contract/kernel/iso-date.ts';
import { apiCommand, apiRead } from '../../../platform/api/api-client.ts';
import { type Command, useCommand } from '../../../platform/api/use-command.ts';
import { unitsKey } from './units.ts';

const changed = z.strictObject({ code: z.string() });
type Changed = z.infer<typeof changed>;
type Appointed = z.infer<typeof appointed>;

/** Posts, who holds them, and what shows them elsewhere. */
const touched = [['posts'], ['persons'], unitsKey] as const;

/** Posts of a unit with who held, holds and will hold them; for administrators. */
export function postsQuery(unit: string) {
  return queryOptions({
    queryKey: ['posts', unit] as const,
    queryFn: ({ signal }) => apiRead('/posts', { answer: postList, query: { unit }, signal }),
  });
}

export function useCreatePost(onDone: (post: Changed) => void): Command<CreatePostRequest, Changed> {
  return useCommand({
    run: (body: CreatePostRequest, idempotencyKey) =>
      apiCommand('POST', '/posts', { body, idempotencyKey, answer: changed }),
    invalidates: touched,
    onDone,
  });
}

/** Gives a post exactly these roles. */
export function useSetPostRoles(post: string, onDone: () => void): Command<readonly Role[], Changed> {
  return useCommand({
    run: (roles: readonly Role[], idempotencyKey) =>
      apiCommand('POST', `/posts/${encodeURIComponent(post)}/roles`, {
        body: { roles },
        idempotencyKey,
        answer: changed,
      }),
    invalidates: touched,
    onDone,
  });
}

/** A person takes a post. */
export function useAppoint(onDone: () => void): Command<AppointRequest, Appointed> {
  return useCommand({
    run: (body: AppointRequest, idempotencyKey) =>
      apiCommand('POST', '/appointments', { body, idempotencyKey, answer: appointed }),
    invalidates: touched,
    onDone,
  });
}

/** A person gives up a post on a day. */
export function useEndAppointment(id: AppointmentId, onDone: () => void): Command<IsoDate, Appointed> {
  return useCommand({
    run: (toOn: IsoDate, idempotencyKey) =>
      apiCommand('POST', `/appointments/${id}/end`, { body: { toOn }, idempotencyKey, answer: appointed }),
    invalidates: touched,
    onDone,
  });
}
