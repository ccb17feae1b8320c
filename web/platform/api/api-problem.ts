import { type ErrorCode, errorCatalogue } from '../../../contract/errors.ts';
import type { Language } from '../../../contract/kernel/bilingual.ts';
import type { Problem, ProblemIssue, ProblemParams } from '../../../contract/kernel/problem.ts';
import { fillSentence } from '../../../contract/kernel/sentence.ts';

/** Refusals that arise before an answer of the program reaches the page. */
const clientSentences = {
  'web.offline': {
    vi: 'Không kết nối được máy chủ. Những gì đã nhập vẫn còn trên màn hình; hãy thử lại khi có mạng.',
    en: 'The server cannot be reached. What you typed is still on the screen; try again when you are connected.',
  },
  'web.unexpected_answer': {
    vi: 'Máy chủ trả lời không đúng dạng mà trang này hiểu. Hãy tải lại trang; nếu vẫn vậy, báo người quản trị.',
    en: 'The server answered in a form this page does not know. Reload the page; if it stays, tell the administrator.',
  },
  'web.page_broken': {
    vi: 'Trang này gặp lỗi khi hiển thị. Hãy tải lại trang; dữ liệu đã lưu không bị ảnh hưởng.',
    en: 'This page failed while it was shown. Reload it; what was saved is not touched.',
  },
} as const;

type ClientCode = keyof typeof clientSentences;

function isCatalogued(code: string): code is ErrorCode {
  return Object.hasOwn(errorCatalogue, code);
}

function isClientCode(code: string): code is ClientCode {
  return Object.hasOwn(clientSentences, code);
}

/** The sentence of a code with its parameters; a code this page does not know yet falls back to the title given. */
export function sentenceOfCode(
  code: string,
  params: ProblemParams,
  language: Language,
  title = code,
): string {
  const sentence = isCatalogued(code)
    ? errorCatalogue[code][language]
    : isClientCode(code)
      ? clientSentences[code][language]
      : title;
  return fillSentence(sentence, params);
}

/** A refusal as the screens handle it: the code, its parameters and every issue with its place. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly params: ProblemParams;
  readonly issues: readonly ProblemIssue[];
  readonly correlationId: string | undefined;
  readonly title: string;

  constructor(
    problem: Omit<Problem, 'correlationId' | 'type'> & { readonly correlationId?: string | undefined },
  ) {
    super(`${problem.code} (${problem.status})`);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.code = problem.code;
    this.title = problem.title;
    this.params = problem.params;
    this.issues = problem.issues;
    this.correlationId = problem.correlationId;
  }

  sentence(language: Language): string {
    return sentenceOfCode(
      this.code,
      { correlationId: this.correlationId ?? '–', ...this.params },
      language,
      this.title,
    );
  }
}

function clientProblem(code: ClientCode, status: number, correlationId?: string): ApiProblem {
  return new ApiProblem({
    status,
    code,
    title: clientSentences[code].vi,
    params: {},
    issues: [],
    correlationId,
  });
}

/** No answer came: the line is down or the server is. Status 0. */
export function offlineProblem(): ApiProblem {
  return clientProblem('web.offline', 0);
}

/** An answer came that does not have the agreed shape. */
export function unexpectedAnswerProblem(status: number, correlationId?: string): ApiProblem {
  return clientProblem('web.unexpected_answer', status, correlationId);
}

/** Any failure as a problem that can be shown. */
export function problemFrom(failure: unknown): ApiProblem {
  if (failure instanceof ApiProblem) return failure;
  return clientProblem('web.page_broken', 0);
}

/** Whether trying again unchanged may help: no answer, or the server said it is busy. */
export function isWorthRetrying(failure: unknown): boolean {
  return (
    failure instanceof ApiProblem &&
    (failure.status === 0 || failure.status === 503) &&
    failure.code !== 'web.page_broken'
  );
}
