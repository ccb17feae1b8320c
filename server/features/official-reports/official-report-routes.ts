import { createRoute, z } from '@hono/zod-openapi';
import { code } from '../../../contract/kernel/ids.ts';
import {
  documentLayout,
  issueOfficialReport as issueSchema,
  officialReportDetails,
  officialReportFormat,
  officialReportView,
} from '../../../contract/official-reports/official-report.ts';
import { commandContext, requireActor } from '../../platform/http/app-env.ts';
import { createRouter, type HttpApp } from '../../platform/http/create-app.ts';
import { issueOfficialReport } from './issue-official-report.ts';
import { drawOfficialReport } from './official-report-files.ts';
import { type OfficialReportDeps, readPrintedReport, viewOfficialReport } from './official-report-views.ts';
import { saveOfficialReport } from './save-official-report.ts';

const tags = ['official-reports'];
const path = '/api/v1/rounds/{round}/units/{unit}/official-report';
const params = z.strictObject({
  round: code.describe('Code of the round'),
  unit: code.describe('Code of the unit'),
});
const responses = {
  200: {
    description: 'The document as it now is',
    content: { 'application/json': { schema: officialReportView } },
  },
};

const getDocument = createRoute({
  method: 'get',
  path,
  tags,
  summary: 'The official document of a unit’s consolidated report',
  request: { params },
  responses,
});

const putDocument = createRoute({
  method: 'put',
  path,
  tags,
  summary: 'Decide layout, issuer, signature and recipients of the document',
  request: {
    params,
    body: { required: true, content: { 'application/json': { schema: officialReportDetails } } },
  },
  responses,
});

const issueDocument = createRoute({
  method: 'post',
  path: `${path}/issue`,
  tags,
  summary: 'Issue the document: give it its number and date',
  request: { params, body: { required: true, content: { 'application/json': { schema: issueSchema } } } },
  responses,
});

const getFile = createRoute({
  method: 'get',
  path: `${path}/file`,
  tags,
  summary: 'Download the document as DOCX, PDF or XLSX',
  request: {
    params,
    query: z.strictObject({
      format: officialReportFormat,
      layout: documentLayout
        .optional()
        .describe('Another layout to look at; an issued document keeps its own'),
    }),
  },
  responses: {
    200: {
      description: 'The file',
      content: { 'application/octet-stream': { schema: z.string().describe('Bytes of the file') } },
    },
  },
});

/** The HTTP interface of official documents. */
export function officialReportRoutes(deps: OfficialReportDeps): HttpApp {
  const router = createRouter();
  router.openapi(getDocument, async (c) => {
    const { round, unit } = c.req.valid('param');
    return c.json(await viewOfficialReport(deps, requireActor(c), round, unit), 200);
  });
  router.openapi(putDocument, async (c) => {
    const saved = await saveOfficialReport(
      deps,
      commandContext(c),
      c.req.valid('param'),
      c.req.valid('json'),
    );
    return c.json(saved, 200);
  });
  router.openapi(issueDocument, async (c) => {
    const issued = await issueOfficialReport(
      deps,
      commandContext(c),
      c.req.valid('param'),
      c.req.valid('json'),
    );
    return c.json(issued, 200);
  });
  router.openapi(getFile, async (c) => {
    const { round, unit } = c.req.valid('param');
    const { format, layout } = c.req.valid('query');
    const printed = await readPrintedReport(deps, requireActor(c), round, unit, layout);
    const file = await drawOfficialReport(printed, format);
    return new Response(file.bytes.slice().buffer, {
      headers: {
        'content-type': file.mediaType,
        // A browser shows a PDF where the person is; the other two open in their programs.
        'content-disposition': `${format === 'pdf' ? 'inline' : 'attachment'}; filename="${file.name}"`,
        'cache-control': 'no-store',
      },
    });
  });
  return router;
}
