import { queryOptions } from '@tanstack/react-query';
import { formVersionView } from '../../../../contract/indicators/form-view.ts';
import { apiRead } from '../../../platform/api/api-client.ts';

/** A published form version; it never changes. */
export function formVersionQuery(form: string, number: number) {
  return queryOptions({
    queryKey: ['forms', form, number] as const,
    queryFn: ({ signal }) =>
      apiRead(`/forms/${form}/versions/${number}`, { answer: formVersionView, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
