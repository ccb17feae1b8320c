import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { narrativeHeading } from '../../../contract/indicators/form-definition.ts';
import { code, idempotencyKey } from '../../../contract/kernel/ids.ts';
import {
  approveReportRequest,
  commentAnswer,
  commentCellRequest,
  markReadyRequest,
  openDraftRequest,
  reasonedDecisionRequest,
  saveDraftRequest,
  submitReportRequest,
  unmarkReadyRequest,
} from '../../../contract/reports/report-commands.ts';
import { reportStanding } from '../../../contract/reports/report-state.ts';
import {
  reportVersionView,
  reportView,
  subordinateStatements,
} from '../../../contract/reports/report-view.ts';
import { roundBoard } from '../../../contract/reports/round-board.ts';
import { waitingReports } from '../../../contract/reports/waiting-reports.ts';
import { commandContext, requireActor } from '../../platform/http/app-env.ts';
import { createRouter, type HttpApp } from '../../platform/http/create-app.ts';
import { approveReport } from './approve-report.ts';
import { commentCell } from './comment-cell.ts';
import { markReady } from './mark-ready.ts';
import { openDraft } from './open-draft.ts';
import { reopenReport } from './reopen-report.ts';
import type { ReportsDeps } from './report-deps.ts';
import { viewReport, viewReportVersion, viewSubordinateStatements } from './report-views.ts';
import { resolveComment } from './resolve-comment.ts';
import { returnReport } from './return-report.ts';
import { viewRoundBoard } from './round-board-views.ts';
import { saveDraft } from './save-draft.ts';
import { submitReport } from './submit-report.ts';
import { unmarkReady } from './unmark-ready.ts';
import { viewWaitingReports } from './waiting-reports-views.ts';

const tags = ['reports'];
const base = '/api/v1/rounds/{round}/reports/{unit}';
const roundPath = z.strictObject({ round: code.describe('Code of the round') });
const address = roundPath.extend({ unit: code.describe('Code of the unit') });
const versionPath = address.extend({
  number: z.coerce.number().int().min(1).max(2_147_483_647).describe('Number of the version'),
});
const commentPath = address.extend({
  comment: z.coerce.number().int().min(1).max(2_147_483_647).describe('Identity of the comment'),
});
const statementsQuery = z.strictObject({ line: code.describe('Line of work'), heading: narrativeHeading });
const headers = z.object({
  'idempotency-key': idempotencyKey.optional().describe('Made by the client: the same key does it once'),
});

const json = <Schema extends z.ZodType>(schema: Schema) => ({ content: { 'application/json': { schema } } });

const getReport = createRoute({
  method: 'get',
  path: base,
  tags,
  summary: 'One unit’s report: figures, words, findings, comments, versions and what the caller may do',
  request: { params: address },
  responses: { 200: { description: 'The report', ...json(reportView) } },
});
const getVersion = createRoute({
  method: 'get',
  path: `${base}/versions/{number}`,
  tags,
  summary: 'One version of a report with what changed since the version before',
  request: { params: versionPath },
  responses: { 200: { description: 'The version', ...json(reportVersionView) } },
});
const getStatements = createRoute({
  method: 'get',
  path: `${base}/statements`,
  tags,
  summary: 'Approved statements of the units directly below, for one heading, to be quoted',
  request: { params: address, query: statementsQuery },
  responses: { 200: { description: 'The statements', ...json(subordinateStatements) } },
});
const getBoard = createRoute({
  method: 'get',
  path: '/api/v1/rounds/{round}/board',
  tags,
  summary: 'Where every unit the caller sees stands in a round',
  request: { params: roundPath },
  responses: { 200: { description: 'The board', ...json(roundBoard) } },
});
const getWaiting = createRoute({
  method: 'get',
  path: '/api/v1/reports/waiting',
  tags,
  summary: 'Reports that wait for the caller: to prepare, revise, sign or accept',
  responses: { 200: { description: 'The reports', ...json(waitingReports) } },
});

const standing = { 200: { description: 'Where the report stands now', ...json(reportStanding) } };
const command = <Schema extends z.ZodType, Method extends 'post' | 'put', Path extends string>(
  method: Method,
  path: Path,
  summary: string,
  schema: Schema,
) =>
  createRoute({
    method,
    path: `${base}${path}` as const,
    tags,
    summary,
    request: { params: address, headers, body: { required: true, ...json(schema) } },
    responses: standing,
  });

const postDraft = command('post', '/draft', 'Begin the report or its next version', openDraftRequest);
const putDraft = command('put', '/draft', 'Save figures and words into the draft', saveDraftRequest);
const postReady = command('post', '/ready', 'Put the draft to its signer', markReadyRequest);
const postUnready = command('post', '/unready', 'Take the draft back from its signer', unmarkReadyRequest);
const postSubmit = command('post', '/submit', 'Sign and submit the draft', submitReportRequest);
const postReturn = command('post', '/return', 'Send the submitted version back', reasonedDecisionRequest);
const postApprove = command('post', '/approve', 'Accept the submitted version', approveReportRequest);
const postReopen = command('post', '/reopen', 'Withdraw the approval of a version', reasonedDecisionRequest);
const comment = { 200: { description: 'The comment', ...json(commentAnswer) } };
const postComment = createRoute({
  method: 'post',
  path: `${base}/comments`,
  tags,
  summary: 'Comment on one cell or a whole line',
  request: { params: address, headers, body: { required: true, ...json(commentCellRequest) } },
  responses: comment,
});
const postResolve = createRoute({
  method: 'post',
  path: `${base}/comments/{comment}/resolve`,
  tags,
  summary: 'Mark a comment resolved',
  request: { params: commentPath, headers },
  responses: comment,
});

function addViews(router: HttpApp, deps: ReportsDeps): void {
  router.openapi(getReport, async (c) =>
    c.json(await viewReport(deps, requireActor(c), c.req.valid('param')), 200),
  );
  router.openapi(getVersion, async (c) => {
    const { number, ...place } = c.req.valid('param');
    return c.json(await viewReportVersion(deps, requireActor(c), place, number), 200);
  });
  router.openapi(getStatements, async (c) =>
    c.json(
      await viewSubordinateStatements(deps, requireActor(c), c.req.valid('param'), c.req.valid('query')),
      200,
    ),
  );
  router.openapi(getBoard, async (c) =>
    c.json(await viewRoundBoard(deps, requireActor(c), c.req.valid('param').round), 200),
  );
  router.openapi(getWaiting, async (c) => c.json(await viewWaitingReports(deps, requireActor(c)), 200));
}

function addCommands(router: HttpApp, deps: ReportsDeps): void {
  router.openapi(postDraft, async (c) =>
    c.json(await openDraft(deps, commandContext(c), c.req.valid('param'), c.req.valid('json')), 200),
  );
  router.openapi(putDraft, async (c) =>
    c.json(await saveDraft(deps, commandContext(c), c.req.valid('param'), c.req.valid('json')), 200),
  );
  router.openapi(postReady, async (c) =>
    c.json(await markReady(deps, commandContext(c), c.req.valid('param'), c.req.valid('json')), 200),
  );
  router.openapi(postUnready, async (c) =>
    c.json(await unmarkReady(deps, commandContext(c), c.req.valid('param'), c.req.valid('json')), 200),
  );
  router.openapi(postSubmit, async (c) =>
    c.json(await submitReport(deps, commandContext(c), c.req.valid('param'), c.req.valid('json')), 200),
  );
  router.openapi(postReturn, async (c) =>
    c.json(await returnReport(deps, commandContext(c), c.req.valid('param'), c.req.valid('json')), 200),
  );
  router.openapi(postApprove, async (c) =>
    c.json(await approveReport(deps, commandContext(c), c.req.valid('param'), c.req.valid('json')), 200),
  );
  router.openapi(postReopen, async (c) =>
    c.json(await reopenReport(deps, commandContext(c), c.req.valid('param'), c.req.valid('json')), 200),
  );
  router.openapi(postComment, async (c) =>
    c.json(await commentCell(deps, commandContext(c), c.req.valid('param'), c.req.valid('json')), 200),
  );
  router.openapi(postResolve, async (c) => {
    const { comment: id, ...place } = c.req.valid('param');
    return c.json(await resolveComment(deps, commandContext(c), place, id), 200);
  });
}

/** The HTTP interface of reports; every request needs somebody logged in, commands take `Idempotency-Key`. */
export function reportRoutes(deps: ReportsDeps): HttpApp {
  const router = createRouter();
  addViews(router, deps);
  addCommands(router, deps);
  return router;
}
