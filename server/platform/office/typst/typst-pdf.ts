import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFile } from '../font-metrics.ts';
import type { PrintDocument } from '../print-document.ts';
import { typstPayload } from './typst-payload.ts';

let compiler: NodeCompiler | undefined;
const template = readFileSync(new URL('./official-document.typ', import.meta.url), 'utf8');
/** Nothing memoised is kept: documents share little, and a table of thousands of rows would leave hundreds of MB. */
const cacheAge = 0;

/** Compiles a document to a tagged PDF/A-2b. Blocks the thread for about 7 ms a page. */
export function typesetPdf(document: PrintDocument): Uint8Array {
  compiler ??= NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [
      { fontBlobs: [fontFile('Regular'), fontFile('Bold'), fontFile('Italic'), fontFile('BoldItalic')] },
    ],
  });
  try {
    const compiled = compiler.compile({
      mainFileContent: template,
      inputs: { document: typstPayload(document) },
    });
    if (compiled.result === null || compiled.hasError()) {
      throw new Error(`typst: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? [])}`);
    }
    return new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: 'a-2b' }));
  } finally {
    compiler.evictCache(cacheAge);
  }
}
