import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { code, idempotencyKey } from '../../../contract/kernel/ids.ts';
import { languages } from '../../../contract/kernel/bilingual.ts';
import { problem } from '../../../contract/kernel/problem.ts';
import {
  takeWorkbookQuery,
  workbookImport,
  workbookMediaType,
  workbookResult,
} from '../../../contract/workbooks/workbook-result.ts';
import { DomainError } from '../../platform/domain-error.ts';
import { type AppEnv, commandContext, requireActor } from '../../platform/http/app-env.ts';
import { createRouter, type HttpApp } from '../../platform/http/create-app.ts';
import type { ReportsDeps } from '../reports/public.ts';
import { importWorkbooks, type WorkbookFile } from './import-workbooks.ts';
import { takeWorkbook } from './take-workbook.ts';
import { viewWorkbookFile } from './template-views.ts';
import { workbooksInArchive } from './workbook-archive.ts';
import { noFiles } from './workbooks-errors.ts';

const tags = ['workbooks'];
const roundPath = z.strictObject({ round: code.describe('Code of the round') });
const address = roundPath.extend({ unit: code.describe('Code of the unit') });
const headers = z.object({
  'idempotency-key': idempotencyKey.optional().describe('Made by the client: the same key does it once'),
});
const problems = {
  default: { description: 'Refused', content: { 'application/problem+json': { schema: problem } } },
};
const binary = z.string().meta({ format: 'binary' });
const fileBody = (description: string) => ({
  required: true,
  content: {
    'application/octet-stream': { schema: binary.describe(`${description}, or a form with fields “file”`) },
  },
});

const getTemplate = createRoute({
  method: 'get',
  path: '/api/v1/rounds/{round}/reports/{unit}/workbook',
  tags,
  summary: 'The workbook of a unit’s report to fill in, with what its draft holds already',
  request: {
    params: address,
    query: z.strictObject({
      language: z.enum(languages).optional().describe('Language of the workbook; the request’s when absent'),
    }),
  },
  responses: {
    200: {
      description: 'The workbook',
      content: { [workbookMediaType]: { schema: binary.describe('XLSX') } },
    },
    ...problems,
  },
});

const postWorkbook = createRoute({
  method: 'post',
  path: '/api/v1/rounds/{round}/reports/{unit}/workbook',
  tags,
  summary: 'Save a filled-in workbook into the draft of its unit, all of it or nothing',
  request: { params: address, headers, query: takeWorkbookQuery, body: fileBody('The workbook (XLSX)') },
  responses: {
    200: {
      description: 'What it changed',
      content: { 'application/json': { schema: workbookResult } },
    },
    ...problems,
  },
});

const postWorkbooks = createRoute({
  method: 'post',
  path: '/api/v1/rounds/{round}/workbooks',
  tags,
  summary: 'Save many filled-in workbooks, each by itself; one result a file',
  request: {
    params: roundPath,
    query: takeWorkbookQuery,
    body: fileBody('A zip archive of workbooks (XLSX)'),
  },
  responses: {
    200: {
      description: 'What became of every file',
      content: { 'application/json': { schema: workbookImport } },
    },
    ...problems,
  },
});

async function filesOf(c: Context<AppEnv>): Promise<{ name: string; bytes: Uint8Array }[]> {
  if (!(c.req.header('content-type') ?? '').startsWith('multipart/form-data')) {
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    return bytes.length === 0 ? [] : [{ name: 'workbook.xlsx', bytes }];
  }
  let form: FormData;
  try {
    form = await c.req.formData();
  } catch {
    throw new DomainError('request.unsupported_media_type');
  }
  const files = form.getAll('file').filter((entry) => entry instanceof File);
  return Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}

// An archive is listed here; one that cannot be listed is refused by itself, as a file that cannot be read.
function workbooksIn(uploads: readonly { name: string; bytes: Uint8Array }[]): WorkbookFile[] {
  if (uploads.length === 0) throw noFiles();
  const [only, ...others] = uploads;
  if (only && others.length === 0) return workbooksInArchive(only.bytes, only.name);
  return uploads.flatMap(({ name, bytes }) =>
    /\.zip$/i.test(name) ? workbooksInArchive(bytes, name) : [{ name, read: () => bytes }],
  );
}

/** The HTTP interface of workbooks; every request needs somebody logged in. */
export function workbooksRoutes(deps: ReportsDeps): HttpApp {
  const router = createRouter();
  router.openapi(getTemplate, async (c) => {
    const language = c.req.valid('query').language ?? c.get('language');
    const { fileName, bytes } = await viewWorkbookFile(deps, requireActor(c), c.req.valid('param'), language);
    // Codes hold no quotes and no other letters than ASCII.
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': workbookMediaType,
      'content-disposition': `attachment; filename="${fileName}"`,
    });
  });
  router.openapi(postWorkbook, async (c) => {
    const context = commandContext(c);
    const [file] = await filesOf(c);
    if (!file) throw noFiles();
    const result = await takeWorkbook(deps, context, c.req.valid('param'), file.bytes, c.req.valid('query'));
    return c.json(result, 200);
  });
  router.openapi(postWorkbooks, async (c) => {
    const context = commandContext(c);
    const files = workbooksIn(await filesOf(c));
    const result = await importWorkbooks(
      deps,
      context,
      c.req.valid('param').round,
      files,
      c.req.valid('query'),
    );
    return c.json(result, 200);
  });
  return router;
}
