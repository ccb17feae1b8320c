import type { Page, Route } from '@playwright/test';
import { columnsOf, indicatorsOf, partsOf } from '../../../../contract/indicators/form-definition.ts';
import { type SaveDraftRequest, saveDraftRequest } from '../../../../contract/reports/report-commands.ts';
import { type ReportView, reportView, type ShownCell } from '../../../../contract/reports/report-view.ts';
import { sampleDefinition } from '../../testing/mocked-api.ts';
import { sampleRoundCode } from '../../testing/sample-round.ts';

const reportUnit = 'T1-KV3-X1';
export const reportPath = `/rounds/${sampleRoundCode}/reports/${reportUnit}`;

type Permissions = ReportView['may'];
const no = 'report.wrong_state';

export const nobodyMay: Permissions = {
  open: no,
  save: no,
  markReady: no,
  unmarkReady: no,
  submit: no,
  approve: no,
  return: no,
  reopen: no,
  comment: no,
};

export const officerMay: Permissions = {
  ...nobodyMay,
  open: true,
  save: true,
  markReady: true,
  comment: true,
  submit: 'report.sign_forbidden',
};

const officer = {
  name: 'Hà Công Cường',
  post: { vi: 'Phó Chỉ huy trưởng', en: 'Deputy commander' },
  unit: 'Ban Chỉ huy Quân sự xã Đức Thọ',
};

const firstValues: Readonly<Record<string, string>> = {
  'education_topics//value': '29',
  'topic_sessions//value': '49',
};

function cells(): ShownCell[] {
  return indicatorsOf(sampleDefinition).flatMap((indicator) => {
    const columns = columnsOf(sampleDefinition, indicator).map(({ code }) => code);
    return (columns.length === 0 ? [null] : columns).flatMap((column) =>
      partsOf(indicator).map((part): ShownCell => {
        const value = firstValues[`${indicator.code}/${column ?? ''}/${part}`] ?? null;
        return {
          indicator: indicator.code,
          column,
          part,
          value,
          adjustment: null,
          reason: null,
          previous: value === null ? null : '28',
          lastYear: null,
          plan: null,
        };
      }),
    );
  });
}

/** A draft of a commune with two figures, as the server would show it; `change` replaces parts of it. */
export function madeUpView(change: Partial<ReportView> = {}): ReportView {
  return reportView.parse({
    round: {
      code: sampleRoundCode,
      period: '2026-H1',
      form: 'CTD-6T',
      formVersion: 2,
      treeOn: '2026-06-14',
      structureRevision: 12,
      isLocked: false,
      unlockers: [],
    },
    unit: {
      id: 7,
      code: reportUnit,
      name: 'Ban Chỉ huy Quân sự xã Đức Thọ',
      level: 'commune',
      hasSubordinates: true,
      superior: { code: 'T1-KV3', name: 'Ban Chỉ huy Phòng thủ khu vực 3 – Trường Sơn' },
    },
    state: 'draft',
    rev: 2,
    version: 1,
    edit: 3,
    isReady: false,
    dueOn: '2026-06-19',
    extendedTo: null,
    isLate: null,
    isOverdue: false,
    content: {
      cells: cells(),
      texts: indicatorsOf(sampleDefinition)
        .filter(({ kind }) => kind === 'text' || kind === 'date')
        .map(({ code }) => ({ indicator: code, value: null, previous: null })),
      narrative: sampleDefinition.sections.flatMap(({ lineCode, narrative }) =>
        narrative.map((heading) => ({ line: lineCode, heading, statements: [] })),
      ),
      findings: [],
      copiedFromPrevious: [],
      changed: [],
      changedHeadings: [],
    },
    comments: [],
    versions: [
      {
        number: 1,
        state: 'draft',
        source: 'screen',
        isLate: null,
        events: [{ kind: 'created', at: '2026-06-15T02:08:00Z', by: officer, reason: null }],
      },
    ],
    may: officerMay,
    ...change,
  });
}

/** A server that holds one report: it answers its screen, takes its saves, and notes the commands it got. */
export class MadeUpReport {
  view: ReportView;
  readonly saves: SaveDraftRequest[] = [];
  readonly commands: { readonly step: string; readonly body: unknown }[] = [];
  isReachable = true;

  constructor(view: ReportView) {
    this.view = view;
  }

  /** What somebody else does to a figure: the next save of this person is stale. */
  changeElsewhere(indicator: string, value: string): void {
    this.setCells([{ indicator, column: null, value }]);
  }

  valueOf(indicator: string): string | null | undefined {
    return this.view.content.cells.find((cell) => cell.indicator === indicator)?.value;
  }

  async answer(page: Page): Promise<void> {
    await page.route(`**/api/v1${reportPath}**`, (route) => this.answerRoute(route));
  }

  private setCells(
    changes: readonly {
      readonly indicator: string;
      readonly column: string | null;
      readonly value: string | null;
    }[],
  ): void {
    const { content } = this.view;
    this.view = {
      ...this.view,
      edit: this.view.edit + 1,
      content: {
        ...content,
        cells: content.cells.map((cell) => {
          const change = changes.find(
            ({ indicator, column }) => indicator === cell.indicator && column === cell.column,
          );
          return change === undefined ? cell : { ...cell, value: change.value };
        }),
      },
    };
  }

  private save(request: SaveDraftRequest): boolean {
    if (request.version !== this.view.version || request.edit !== this.view.edit) return false;
    this.saves.push(request);
    this.setCells(request.cells);
    const { content } = this.view;
    const narrative = content.narrative.map((place) => {
      const patch = request.narrative.find(
        ({ line, heading }) => line === place.line && heading === place.heading,
      );
      if (patch === undefined) return place;
      const statements = patch.statements.map(({ kind, text, quotedStatementId }, at) => ({
        id: this.view.edit * 100 + at,
        kind,
        text,
        quotedStatementId,
        quotedFrom: null,
        isEdited: false,
      }));
      return { ...place, statements };
    });
    this.view = reportView.parse({ ...this.view, content: { ...content, narrative } });
    return true;
  }

  private async answerRoute(route: Route): Promise<void> {
    if (!this.isReachable) return route.abort();
    const request = route.request();
    const step = new URL(request.url()).pathname.split(`${reportPath}/`)[1];
    if (request.method() === 'GET') return route.fulfill({ json: this.view });
    const body = request.postDataJSON() as unknown;
    if (request.method() === 'PUT') {
      if (this.save(saveDraftRequest.parse(body))) return route.fulfill({ json: this.standing() });
      return route.fulfill({
        status: 409,
        contentType: 'application/problem+json',
        json: {
          type: 'urn:tongket:error:report.stale_version',
          title: 'report.stale_version',
          status: 409,
          code: 'report.stale_version',
          params: {},
          correlationId: 'c-17',
          issues: [],
        },
      });
    }
    this.commands.push({ step: step ?? '', body });
    return route.fulfill({ json: step === 'comments' ? { comment: 5 } : this.standing() });
  }

  private standing(): unknown {
    const { state, rev, version, edit, isReady, isLate } = this.view;
    return { round: sampleRoundCode, unit: reportUnit, state, rev, version, edit, isReady, isLate };
  }
}
