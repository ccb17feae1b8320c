import { Worker } from 'node:worker_threads';
import { DomainError } from '../domain-error.ts';
import { renderFailed } from './office-errors.ts';
import type { OfficialDocument } from './official-document.ts';
import { postedDocument, type RenderAnswer, type RenderRequest } from './render-message.ts';

/** A file that takes longer is given up, so that one document cannot hold up all others. */
const longestRenderMs = 120_000;

/** After so long without a document the thread ends and gives back its memory; the next document starts another. */
const idleMs = 60_000;

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: unknown) => void;
}

// One thread for all documents: a long report takes some hundred milliseconds, which would stall every request of the
// process, and one warm compiler serves documents one after another without sharing state between threads.
let worker: Worker | undefined;
let idleTimer: NodeJS.Timeout | undefined;
let lastId = 0;
const waiting = new Map<number, Waiting>();

/**
 * Draws the document as DOCX (Office Open XML, transitional), with its charts as Word's own.
 * Refuses with `office.document_invalid`, every mistake among the issues; `office.render_failed` is a fault of the program.
 */
export function renderDocx(document: OfficialDocument): Promise<Uint8Array> {
  return render('docx', document);
}

/**
 * Draws the document as a tagged PDF/A-2b with its fonts embedded.
 * Refuses with `office.document_invalid`, every mistake among the issues; `office.render_failed` is a fault of the program.
 */
export function renderPdf(document: OfficialDocument): Promise<Uint8Array> {
  return render('pdf', document);
}

async function render(format: RenderRequest['format'], document: OfficialDocument): Promise<Uint8Array> {
  const thread = workerThread();
  clearTimeout(idleTimer);
  lastId += 1;
  const id = lastId;
  const timer = setTimeout(() => void thread.terminate(), longestRenderMs);
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      thread.ref();
      const request: RenderRequest = { id, format, document: postedDocument(document) };
      thread.postMessage(request);
    });
  } finally {
    clearTimeout(timer);
    waiting.delete(id);
    if (waiting.size === 0) rest(thread);
  }
}

function rest(thread: Worker): void {
  thread.unref();
  clearTimeout(idleTimer);
  idleTimer = setTimeout(() => {
    if (worker === thread) worker = undefined;
    void thread.terminate();
  }, idleMs).unref();
}

function workerThread(): Worker {
  if (worker !== undefined) return worker;
  const thread = new Worker(new URL('./render-worker.ts', import.meta.url));
  thread.on('message', (answer: RenderAnswer) => settle(answer));
  thread.on('error', (error) => abandon(thread, error));
  thread.on('exit', (code) => abandon(thread, new Error(`the render thread ended with ${code}`)));
  worker = thread;
  return thread;
}

function settle(answer: RenderAnswer): void {
  const waiter = waiting.get(answer.id);
  switch (answer.kind) {
    case 'file':
      waiter?.resolve(answer.bytes);
      break;
    case 'refused':
      waiter?.reject(new DomainError(answer.code, answer.params, answer.issues));
      break;
    case 'failed':
      waiter?.reject(renderFailed(new Error(answer.reason)));
      break;
  }
}

/** The next document starts a new thread; those that waited for this one fail. */
function abandon(thread: Worker, cause: unknown): void {
  if (worker !== thread) return;
  worker = undefined;
  for (const waiter of waiting.values()) waiter.reject(renderFailed(cause));
}
