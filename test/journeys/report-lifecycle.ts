import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { reportStanding, type ReportStanding } from '../../contract/reports/report-state.ts';
import { reportView } from '../../contract/reports/report-view.ts';
import { NoAnswer, type ProgramClient } from '../support/program-client.ts';

/** The three people around one report. */
export interface ReportPeople {
  readonly officer: ProgramClient;
  readonly signer: ProgramClient;
  readonly planner: ProgramClient;
}

type Step = 'draft' | 'ready' | 'submit' | 'approve' | 'reopen';

interface Command {
  readonly step: Step;
  readonly body: unknown;
  readonly key: string;
  readonly labourDays: number;
}

const order: readonly Step[] = ['draft', 'ready', 'submit', 'approve', 'reopen'];
const counted = 'labour_days';
// What the form asks of everybody; only the days of labour differ from version to version.
const required: readonly [string, readonly string[]][] = [
  ['strength', ['officers', 'professionals', 'soldiers', 'civilians']],
  ['documents_issued', ['directives', 'plans', 'reports', 'others']],
  ['education_topics', []],
  ['topic_sessions', []],
  ['beneficiaries_examined', []],
];

function cell(indicator: string, column: string | null, value: number) {
  return { indicator, column, part: 'value', value: String(value) };
}

function cellsWith(labourDays: number) {
  const cells = required.flatMap(([indicator, columns]) =>
    columns.length === 0
      ? [cell(indicator, null, 9)]
      : [
          ...columns.map((column) => cell(indicator, column, 2)),
          cell(indicator, 'total', 2 * columns.length),
        ],
  );
  return [...cells, cell(counted, null, labourDays)];
}

/** One report that is saved, put to its signer, submitted, accepted and reopened again and again. */
export class ReportLifecycle {
  readonly #people: ReportPeople;
  readonly #path: string;
  /** What the program acknowledged last. */
  #standing: ReportStanding | undefined;
  #labourDays = 0;
  #next = 0;
  /** The command that has no answer yet. */
  #pending: Command | undefined;
  acknowledged = 0;

  constructor(people: ReportPeople, round: string, unit: string) {
    this.#people = people;
    this.#path = `/rounds/${round}/reports/${unit}`;
  }

  async #command(): Promise<Command> {
    const step = order[this.#next % order.length] ?? 'draft';
    const { version, edit } = this.#standing ?? { version: 0, edit: 0 };
    const labourDays = step === 'draft' ? this.#labourDays + 1 : this.#labourDays;
    const bodies: Readonly<Record<Step, () => Promise<unknown>>> = {
      draft: async () => ({ version, edit, cells: cellsWith(labourDays) }),
      ready: async () => ({ version, edit }),
      submit: async () => ({ version, edit, acknowledgedWarnings: await this.#warnings() }),
      approve: async () => ({ version }),
      reopen: async () => ({ version, reason: 'Đối chiếu lại số ngày công.' }),
    };
    return { step, body: await bodies[step](), key: randomUUID(), labourDays };
  }

  async #warnings(): Promise<string[]> {
    const { content } = await this.#people.signer.read(this.#path, reportView);
    return content.findings.map(({ key }) => key);
  }

  async #send({ step, body, key, labourDays }: Command): Promise<void> {
    const who: Readonly<Record<Step, ProgramClient>> = {
      draft: this.#people.officer,
      ready: this.#people.officer,
      submit: this.#people.signer,
      approve: this.#people.planner,
      reopen: this.#people.planner,
    };
    const method = step === 'draft' ? 'PUT' : 'POST';
    const { status, json, text } = await who[step].send(method, `${this.#path}/${step}`, body, key);
    assert.ok(status < 300, `${step} answered ${status} ${text}`);
    this.#standing = reportStanding.parse(json);
    this.#labourDays = labourDays;
    this.#next += 1;
    this.#pending = undefined;
    this.acknowledged += 1;
  }

  /** Goes on until the program no longer answers. */
  async runUntilKilled(): Promise<void> {
    for (;;) {
      try {
        this.#pending = await this.#command();
        await this.#send(this.#pending);
      } catch (error) {
        if (error instanceof NoAnswer) return;
        throw error;
      }
    }
  }

  async #stored() {
    const { state, version, edit, isReady, content } = await this.#people.officer.read(
      this.#path,
      reportView,
    );
    const labour = content.cells.find(({ indicator }) => indicator === counted);
    return { state, version, edit, isReady, labourDays: Number(labour?.value ?? 0) };
  }

  /** What was acknowledged is there, what was not is there wholly or not at all, and sent again it is done once. */
  async expectNothingHalf(): Promise<void> {
    const before = this.#seen();
    const found = await this.#stored();
    const pending = this.#pending;
    if (pending === undefined) {
      assert.deepEqual(found, before);
      return;
    }
    await this.#send(pending);
    const after = this.#seen();
    assert.ok(
      [before, after].some((either) => JSON.stringify(either) === JSON.stringify(found)),
      `${this.#path} is ${JSON.stringify(found)}, neither ${JSON.stringify(before)} nor ${JSON.stringify(after)}`,
    );
    assert.deepEqual(await this.#stored(), after);
  }

  #seen() {
    const { state, version, edit, isReady } = this.#standing ?? {
      state: 'none',
      version: 0,
      edit: 0,
      isReady: false,
    };
    return { state, version, edit, isReady, labourDays: this.#labourDays };
  }
}
