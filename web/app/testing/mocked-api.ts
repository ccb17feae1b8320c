import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Route } from '@playwright/test';
import { formDefinition, slotPart } from '../../../contract/indicators/form-definition.ts';
import { sampleBoard } from './sample-board.ts';
import { sampleDocument, sampleUnitDetail } from './sample-document.ts';
import { SampleFigures } from './sample-figures.ts';
import {
  sampleDays,
  sampleDerivation,
  sampleRound,
  sampleRoundCode,
  sampleRounds,
  sampleSession,
  sampleWaiting,
} from './sample-round.ts';

/** What the made-up server knows. */
export interface MockedWorld {
  readonly post?: 'planner' | 'officer';
  readonly size?: 'small' | 'large';
  readonly state?: 'open' | 'locked';
  /** How far the official document has come. */
  readonly document?: 'none' | 'approved' | 'issued';
  /** Paths that answer with a refusal, with its code and status. */
  readonly refusals?: Readonly<Record<string, { readonly status: number; readonly code: string }>>;
  /** Paths that never answer, to look at what stands there meanwhile. */
  readonly silent?: readonly string[];
  /** Answers instead of the usual ones, by path. */
  readonly answers?: Readonly<Record<string, unknown>>;
}

interface SentCommand {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

const packs = join(import.meta.dirname, '../../../packs/ctd-ctct');

function readPack(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(packs, file), 'utf8')) as Record<string, unknown>;
}

const formFile = readPack('forms/ctd-6t-v2.json');

/** The definition of the half-year form of the pack. */
export const sampleDefinition = formDefinition.parse(formFile['definition']);

const fulfilJson = (route: Route, json: unknown) => route.fulfill({ json });

function refuse(route: Route, status: number, code: string): Promise<void> {
  return route.fulfill({
    status,
    contentType: 'application/problem+json',
    body: JSON.stringify({
      type: `urn:tongket:error:${code}`,
      title: code,
      status,
      code,
      params: {},
      correlationId: '0198d2c4-7f3e-7000-8000-2f6c1d0a9b11',
      issues: [],
    }),
  });
}

/** Answers the API of a page with made-up, contract-true data; gives back the commands the page sent. */
export async function mockApi(page: Page, world: MockedWorld = {}): Promise<readonly SentCommand[]> {
  const { post = 'planner', size = 'small', state = 'open' } = world;
  const sent: SentCommand[] = [];
  const board = sampleBoard(size);
  const round = sampleRound(post, state);
  const sums = new SampleFigures(board, sampleDefinition);
  const answers: Record<string, (query: URLSearchParams) => unknown> = {
    '/session': () => sampleSession(post),
    '/reports/waiting': () => sampleWaiting(),
    '/rounds': () => sampleRounds(post),
    [`/rounds/${sampleRoundCode}`]: () => round,
    [`/rounds/${sampleRoundCode}/board`]: () => ({ ...board, isLocked: state === 'locked' }),
    [`/rounds/${sampleRoundCode}/units`]: () => ({
      total: 1,
      units: [
        {
          unitCode: 'T1-KV3-X1',
          unitName: 'Ban CHQS xã Đức Thọ',
          levelCode: 'commune',
          parentCode: 'T1-KV3',
          dueOn: '2026-06-16',
          extendedTo: '2026-06-19',
          extensionReason: 'Mưa lũ, mất liên lạc hai xã vùng núi',
          deadline: '2026-06-19',
        },
      ],
    }),
    '/regimes': () => ({
      regimes: [readPack('regimes.json')].flat().map((regime, at) => ({ ...regime, id: at + 1 })),
    }),
    '/levels': () => readPack('levels.json'),
    '/calendar/days': (query) => sampleDays(query.get('from') ?? '', query.get('to') ?? ''),
    '/calendar/deadline-preview': (query) => {
      const derivation = sampleDerivation(Number(query.get('number')));
      return { date: derivation.date, derivation, text: '' };
    },
    '/units/tree': () => ({
      pin: { on: '2026-06-14', revision: 12 },
      ids: board.units.map((_, at) => at + 1),
      codes: board.units,
      names: board.names,
      shortNames: board.names,
      levels: board.levels,
      kinds: board.levels,
      parents: board.parent,
    }),
    '/forms/CTD-6T/versions/2': () => ({
      formVersionId: 2,
      code: 'CTD-6T',
      name: formFile['name'],
      number: 2,
      publishedAt: '2026-01-05T00:00:00Z',
      definition: sampleDefinition,
      slots: [],
    }),
  };
  await page.route('**/api/v1/**', async (route) => {
    const url = new URL(route.request().url());
    const path = url.pathname.replace('/api/v1', '');
    const method = route.request().method();
    if (world.silent?.includes(path) === true) return;
    const refusal = world.refusals?.[path];
    if (refusal !== undefined) return refuse(route, refusal.status, refusal.code);
    if (method !== 'GET') {
      sent.push({ method, path, body: route.request().postDataJSON() as unknown });
    }
    const special = world.answers?.[path];
    if (special !== undefined) return fulfilJson(route, special);
    const deadline = /^\/rounds\/[^/]+\/units\/([^/]+)\/deadline$/.exec(path);
    if (deadline !== null) {
      const derivation = sampleDerivation(2);
      return fulfilJson(route, {
        unitCode: deadline[1],
        unitName: board.names[board.units.indexOf(deadline[1] ?? '')] ?? '',
        levelCode: 'commune',
        parentCode: null,
        dueOn: derivation.date,
        extendedTo: null,
        extensionReason: null,
        deadline: derivation.date,
        derivation,
        text: '',
      });
    }
    const figures = /^\/rounds\/[^/]+\/units\/([^/]+)\/figures(?:\/([^/]+))?$/.exec(path);
    if (figures !== null) {
      const [, unit = '', indicator] = figures;
      const query = url.searchParams;
      const found =
        indicator === undefined
          ? sums.view(unit)
          : sums.trail(unit, indicator, query.get('column'), slotPart.parse(query.get('part') ?? 'value'));
      return found === undefined ? refuse(route, 404, 'resource.not_found') : fulfilJson(route, found);
    }
    const targets = /^\/targets\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(path);
    if (targets !== null) {
      const [, form = '', period = '', unit = ''] = targets;
      return fulfilJson(route, {
        form,
        period,
        unit,
        cells: [{ indicator: 'training_classes', column: null, part: 'value', value: '24' }],
        maySet: post === 'planner',
      });
    }
    const document = /^\/rounds\/[^/]+\/units\/([^/]+)\/official-report(\/issue)?$/.exec(path);
    if (document !== null) {
      const stage = document[2] === undefined ? (world.document ?? 'approved') : 'issued';
      return fulfilJson(route, sampleDocument(document[1] ?? '', stage, post === 'planner'));
    }
    const unitPath = /^\/units\/([^/]+)$/.exec(path);
    if (unitPath !== null && unitPath[1] !== 'tree') {
      return fulfilJson(route, sampleUnitDetail(unitPath[1] ?? ''));
    }
    const answer = answers[path];
    return answer === undefined
      ? refuse(route, 404, 'resource.not_found')
      : fulfilJson(route, answer(url.searchParams));
  });
  return sent;
}
