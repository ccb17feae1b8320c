import { parentPort } from 'node:worker_threads';
import { DomainError } from '../domain-error.ts';
import { composePrintDocument } from './compose-print-document.ts';
import { writeDocx } from './docx/docx-file.ts';
import { receivedDocument, type RenderAnswer, type RenderRequest } from './render-message.ts';
import { typesetPdf } from './typst/typst-pdf.ts';

parentPort?.on('message', (request: RenderRequest) => {
  void reply(request);
});

async function reply(request: RenderRequest): Promise<void> {
  const message = await answer(request);
  parentPort?.postMessage(message);
}

async function answer({ id, format, document }: RenderRequest): Promise<RenderAnswer> {
  try {
    const print = composePrintDocument(receivedDocument(document));
    const bytes = format === 'pdf' ? typesetPdf(print) : await writeDocx(print);
    return { id, kind: 'file', bytes };
  } catch (error) {
    if (error instanceof DomainError) {
      return { id, kind: 'refused', code: error.code, params: error.params, issues: error.issues };
    }
    return {
      id,
      kind: 'failed',
      reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}
