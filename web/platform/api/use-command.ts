import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { type ApiProblem, isWorthRetrying, problemFrom } from './api-problem.ts';
import { makeIdempotencyKey } from './idempotency-key.ts';

interface CommandOptions<Input, Output> {
  /** Sends one attempt; the key is the same when the same input is sent again after no answer came. */
  readonly run: (input: Input, idempotencyKey: string) => Promise<Output>;
  /** Reads that are out of date once the command is done. */
  readonly invalidates?: readonly QueryKey[];
  readonly onDone?: (output: Output, input: Input) => void;
}

export interface Command<Input, Output> {
  readonly send: (input: Input) => void;
  /** Like `send`, for callers that wait; rejects with `ApiProblem`. */
  readonly sendAndWait: (input: Input) => Promise<Output>;
  readonly isSending: boolean;
  readonly isDone: boolean;
  readonly problem: ApiProblem | undefined;
  readonly reset: () => void;
}

interface Unanswered {
  readonly input: string;
  readonly key: string;
}

/** A command a person gives: one idempotency key per intention, its problem ready to show, reads refreshed after it. */
export function useCommand<Input, Output>({
  run,
  invalidates = [],
  onDone,
}: CommandOptions<Input, Output>): Command<Input, Output> {
  const queries = useQueryClient();
  const unanswered = useRef<Unanswered | undefined>(undefined);

  const mutation = useMutation<Output, unknown, Input>({
    mutationFn: async (input) => {
      const text = JSON.stringify(input) ?? '';
      const earlier = unanswered.current;
      const key = earlier !== undefined && earlier.input === text ? earlier.key : makeIdempotencyKey();
      unanswered.current = { input: text, key };
      try {
        const output = await run(input, key);
        unanswered.current = undefined;
        return output;
      } catch (failure) {
        if (!isWorthRetrying(failure)) unanswered.current = undefined;
        throw problemFrom(failure);
      }
    },
    onSuccess: async (output, input) => {
      // First the reads, so that the page `onDone` leads to is not judged by what was true before.
      await Promise.all(invalidates.map((queryKey) => queries.invalidateQueries({ queryKey })));
      onDone?.(output, input);
    },
  });

  return {
    send: (input) => mutation.mutate(input),
    sendAndWait: (input) => mutation.mutateAsync(input),
    isSending: mutation.isPending,
    isDone: mutation.isSuccess,
    problem: mutation.error === null ? undefined : problemFrom(mutation.error),
    reset: () => mutation.reset(),
  };
}
