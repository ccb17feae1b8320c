import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { formListResponse, formVersionView } from '../../../../contract/indicators/form-view.ts';
import { publishFormVersionResponse } from '../../../../contract/indicators/publish-form-version.ts';
import { apiCommand, apiRead } from '../../../platform/api/api-client.ts';
import { type Command, useCommand } from '../../../platform/api/use-command.ts';

type Published = z.infer<typeof publishFormVersionResponse>;

/** All forms with their versions. */
export function formsQuery() {
  return queryOptions({
    queryKey: ['forms'] as const,
    queryFn: ({ signal }) => apiRead('/forms', { answer: formListResponse, signal }),
  });
}

/** One version of a form; a published one never changes. */
export function formVersionQuery(form: string, number: number) {
  return queryOptions({
    queryKey: ['forms', form, number] as const,
    queryFn: ({ signal }) =>
      apiRead(`/forms/${form}/versions/${number}`, { answer: formVersionView, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Publishes what a file says; the server judges it whole, so that every mistake comes back with its place. */
export function usePublishForm(onDone: (published: Published) => void): Command<unknown, Published> {
  return useCommand({
    run: (body: unknown, idempotencyKey) =>
      apiCommand('POST', '/forms', { body, idempotencyKey, answer: publishFormVersionResponse }),
    invalidates: [['forms']],
    onDone,
  });
}
