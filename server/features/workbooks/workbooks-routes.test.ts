import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { problem } from '../../../contract/kernel/problem.ts';
import {
  workbookImport,
  workbookMediaType,
  workbookResult,
} from '../../../contract/workbooks/workbook-result.ts';
import { givenRound, type ReportScenario } from '../../../test/support/report-builder.ts';
import type { Actor } from '../../platform/actor.ts';
import { createApp } from '../../platform/http/create-app.ts';
import { createLogger } from '../../platform/logger.ts';
import { buildZip } from '../../platform/xlsx/fixtures/raw-zip.ts';
import { buildWorkbook, filledIn } from './build-workbook.ts';
import { openWorkbook } from './parse-workbook.ts';
import { viewTemplate } from './template-views.ts';
import { createWorkbooksFeature } from './wiring.ts';

const tree = { QK: { TINH: { XA1: {}, XA2: {} } } };
const log = createLogger('silent');

/** Sends requests as this person, or as nobody. */
function requestAs(scenario: ReportScenario, actor: Actor | null) {
  const app = createApp({ log, resolveActor: async () => actor, maxBodyBytes: 4 * 1024 * 1024 });
  app.route('/', createWorkbooksFeature(scenario.deps).routes);
  return async (method: string, path: string, body?: Uint8Array | FormData, type = workbookMediaType) =>
    app.request(`/api/v1/rounds/${scenario.round}${path}`, {
      method,
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : new Uint8Array(body) }),
      headers: body instanceof Uint8Array ? { 'content-type': type } : {},
    });
}

async function workbookOf(scenario: ReportScenario, unit: string, classes: string): Promise<Uint8Array> {
  const officer = scenario.actor(unit, 'reporting_officer');
  const { layout, content } = await viewTemplate(scenario.deps, officer, scenario.address(unit), 'vi');
  return buildWorkbook(layout, filledIn(content, { entries: new Map([['own:classes//value', classes]]) }));
}

async function codeOf(response: Response): Promise<[number, string]> {
  const { code } = problem.parse(await response.json());
  return [response.status, code];
}

describe('workbooks over HTTP', () => {
  test('a template is downloaded under its name, in the language asked for', async (t) => {
    const scenario = await givenRound(t, { tree });
    const send = requestAs(scenario, scenario.actor('XA1', 'reporting_officer'));
    const response = await send('GET', '/reports/XA1/workbook?language=en');
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), workbookMediaType);
    assert.equal(response.headers.get('content-disposition'), 'attachment; filename="BC-2026-H1_XA1.xlsx"');
    const { identity } = openWorkbook(new Uint8Array(await response.arrayBuffer()));
    assert.deepEqual([identity.unit, identity.round, identity.language], ['XA1', 'BC-2026-H1', 'en']);
    assert.equal((await send('GET', '/reports/XA1/workbook?language=fr')).status, 400);
  });

  test('superiors and auditors may look at it, strangers and nobody may not', async (t) => {
    const scenario = await givenRound(t, { tree });
    const statuses = await Promise.all(
      [
        scenario.actor('TINH', 'planner'),
        scenario.actor('QK', 'auditor'),
        scenario.actor('XA2', 'reporting_officer'),
        scenario.actor('XA1', 'administrator'),
        null,
      ].map(async (actor) => (await requestAs(scenario, actor)('GET', '/reports/XA1/workbook')).status),
    );
    assert.deepEqual(statuses, [200, 200, 404, 404, 401]);
  });

  test('a filled-in workbook is checked and saved, as the body or as a form', async (t) => {
    const scenario = await givenRound(t, { tree });
    const send = requestAs(scenario, scenario.actor('XA1', 'reporting_officer'));
    const bytes = await workbookOf(scenario, 'XA1', '5');
    const checked = await send('POST', '/reports/XA1/workbook?dryRun=true', bytes);
    assert.equal(workbookResult.parse(await checked.json()).outcome, 'checked');
    const saved = await send('POST', '/reports/XA1/workbook', bytes);
    assert.equal(workbookResult.parse(await saved.json()).outcome, 'saved');
    const form = new FormData();
    form.append('file', new File([new Uint8Array(bytes)], 'bao-cao.xlsx'));
    const again = await send('POST', '/reports/XA1/workbook', form);
    assert.equal(workbookResult.parse(await again.json()).outcome, 'unchanged');
  });

  test('refusals carry their status and every issue its cell', async (t) => {
    const scenario = await givenRound(t, { tree });
    const send = requestAs(scenario, scenario.actor('XA1', 'reporting_officer'));
    const path = '/reports/XA1/workbook';
    assert.deepEqual(await codeOf(await send('POST', path, new Uint8Array())), [422, 'workbook.no_files']);
    assert.deepEqual(await codeOf(await send('POST', path, new TextEncoder().encode('a;b'))), [
      415,
      'xlsx.text_file',
    ]);
    const huge = new Uint8Array(5 * 1024 * 1024);
    assert.deepEqual(await codeOf(await send('POST', path, huge)), [413, 'request.too_large']);
    assert.deepEqual(await codeOf(await send('POST', path, new Uint8Array(8), 'multipart/form-data')), [
      415,
      'request.unsupported_media_type',
    ]);
    const other = await workbookOf(scenario, 'XA2', '5');
    assert.deepEqual(await codeOf(await send('POST', path, other)), [422, 'workbook.other_unit']);
    const planner = requestAs(scenario, scenario.actor('TINH', 'planner'));
    const own = await workbookOf(scenario, 'XA1', '5');
    assert.deepEqual(await codeOf(await planner('POST', path, own)), [403, 'report.prepare_forbidden']);
    const nobody = requestAs(scenario, null);
    assert.deepEqual(await codeOf(await nobody('POST', path, own)), [401, 'auth.required']);
  });

  test('many at once, as a zip or as a form, one result a file', async (t) => {
    const scenario = await givenRound(t, { tree });
    const send = requestAs(scenario, scenario.actor('XA1', 'planner'));
    const [first, second] = [await workbookOf(scenario, 'XA1', '5'), await workbookOf(scenario, 'XA2', '6')];
    const zip = buildZip([
      { name: 'a.xlsx', data: first, isStored: true },
      { name: 'b.xlsx', data: second },
    ]);
    const response = await send('POST', '/workbooks', zip, 'application/zip');
    const { counts, files } = workbookImport.parse(await response.json());
    assert.deepEqual(counts, { files: 2, saved: 1, unchanged: 0, refused: 1 });
    assert.deepEqual(
      files.map(({ file, code }) => [file, code]),
      [
        ['a.xlsx', null],
        ['b.xlsx', 'resource.not_found'],
      ],
    );
    const form = new FormData();
    form.append('file', new File([new Uint8Array(first)], 'a.xlsx'));
    form.append('file', new File(['words'], 'b.xlsx'));
    const again = workbookImport.parse(await (await send('POST', '/workbooks', form)).json());
    assert.deepEqual(
      again.files.map(({ outcome }) => outcome),
      ['unchanged', 'refused'],
    );
    assert.deepEqual(await codeOf(await send('POST', '/workbooks', new FormData())), [
      422,
      'workbook.no_files',
    ]);
  });
});
