import type { ProblemIssue, ProblemParams } from '../../../contract/kernel/problem.ts';
import type { ErrorCode } from '../../../contract/errors.ts';
import type { OfficialDocument } from './official-document.ts';

/** A document as it crosses threads: Temporal values cannot be cloned and travel as text. */
export type PostedDocument = Omit<OfficialDocument, 'date' | 'createdAt'> & {
  readonly date: string | null;
  readonly createdAt: string;
};

export interface RenderRequest {
  readonly id: number;
  readonly format: 'docx' | 'pdf';
  readonly document: PostedDocument;
}

export type RenderAnswer =
  | { readonly id: number; readonly kind: 'file'; readonly bytes: Uint8Array }
  | {
      readonly id: number;
      readonly kind: 'refused';
      readonly code: ErrorCode;
      readonly params: ProblemParams;
      readonly issues: readonly ProblemIssue[];
    }
  | { readonly id: number; readonly kind: 'failed'; readonly reason: string };

export function postedDocument(document: OfficialDocument): PostedDocument {
  return {
    ...document,
    date: document.date === null ? null : document.date.toString(),
    createdAt: document.createdAt.toString(),
  };
}

export function receivedDocument(document: PostedDocument): OfficialDocument {
  return {
    ...document,
    date: document.date === null ? null : Temporal.PlainDate.from(document.date),
    createdAt: Temporal.Instant.from(document.createdAt),
  };
}
