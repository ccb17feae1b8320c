import type { z } from 'zod';
import { apiAddress, problemOfAnswer, type QueryValue, readAnswer } from './api-client.ts';
import { offlineProblem } from './api-problem.ts';

interface UploadRequest<Schema extends z.ZodType> {
  readonly answer: Schema;
  readonly idempotencyKey: string;
  readonly query?: Readonly<Record<string, QueryValue>>;
  /** Part of the file already sent, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
  /** How the file travels: `body` sends its bytes as they are, `form` as field `file` of a form. */
  readonly as?: 'body' | 'form';
}

/** Sends one file with its progress; fetch cannot tell how much of a body was sent. */
export function uploadFile<Schema extends z.ZodType>(
  path: string,
  file: File,
  { answer, idempotencyKey, query, onProgress, signal, as = 'body' }: UploadRequest<Schema>,
): Promise<z.output<Schema>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', apiAddress(path, query));
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('idempotency-key', idempotencyKey);
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total);
    });
    request.addEventListener('error', () => reject(offlineProblem()));
    request.addEventListener('abort', () => reject(new DOMException('The upload was stopped', 'AbortError')));
    request.addEventListener('load', () => {
      const correlationId = request.getResponseHeader('x-correlation-id') ?? undefined;
      if (request.status < 200 || request.status > 299) {
        reject(problemOfAnswer(request.status, request.responseText, correlationId));
        return;
      }
      try {
        resolve(readAnswer(answer, request.status, request.responseText));
      } catch (failure) {
        reject(failure instanceof Error ? failure : offlineProblem());
      }
    });
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    if (as === 'form') {
      const form = new FormData();
      form.set('file', file);
      request.send(form);
    } else {
      request.setRequestHeader('content-type', file.type === '' ? 'application/octet-stream' : file.type);
      request.setRequestHeader('x-file-name', encodeURIComponent(file.name.normalize('NFC')));
      request.send(file);
    }
  });
}
