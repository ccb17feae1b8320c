import { Worker } from 'node:worker_threads';
import type pg from 'pg';
import type { RoundId } from '../../../contract/kernel/ids.ts';
import type { LoadJob } from './round-loader-worker.ts';
import type { RoundShape } from './round-shape.ts';
import type { RoundDump } from './round-sums.ts';

type Answer = { job: number; dump: RoundDump } | { job: number; failure: { message: string; code: string } };

interface Waiting {
  resolve(dump: RoundDump): void;
  reject(error: unknown): void;
}

/**
 * Two threads that sum rounds beside the one that answers requests; each does one round at a time. They start with
 * the first round and do not keep the program alive.
 */
export class RoundLoaders {
  readonly #connection: pg.PoolConfig;
  readonly #idle: Worker[] = [];
  readonly #queue: { job: LoadJob; waiting: Waiting }[] = [];
  readonly #busy = new Map<Worker, { job: number; waiting: Waiting }>();
  #jobs = 0;
  #closed = false;

  constructor(connection: pg.PoolConfig) {
    this.#connection = connection;
  }

  /** Sums a round in a thread. Rejects with the thread's error. */
  load(roundId: RoundId, shape: RoundShape): Promise<RoundDump> {
    return new Promise((resolve, reject) => {
      this.#jobs += 1;
      this.#queue.push({ job: { job: this.#jobs, roundId, shape }, waiting: { resolve, reject } });
      this.#next();
    });
  }

  /** Ends the threads; what they were doing is refused. */
  async close(): Promise<void> {
    this.#closed = true;
    const workers = [...this.#idle, ...this.#busy.keys()];
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  #next(): void {
    if (this.#closed || this.#queue.length === 0) return;
    const worker = this.#idle.pop() ?? (this.#busy.size < 2 ? this.#start() : undefined);
    const next = worker && this.#queue.shift();
    if (!worker || !next) return;
    this.#busy.set(worker, { job: next.job.job, waiting: next.waiting });
    worker.postMessage(next.job);
  }

  #start(): Worker {
    const worker = new Worker(new URL('./round-loader-worker.ts', import.meta.url), {
      workerData: this.#connection,
    });
    worker.unref();
    worker.on('message', (answer: Answer) => {
      const held = this.#busy.get(worker);
      this.#busy.delete(worker);
      this.#idle.push(worker);
      if ('dump' in answer) held?.waiting.resolve(answer.dump);
      else
        held?.waiting.reject(Object.assign(new Error(answer.failure.message), { code: answer.failure.code }));
      this.#next();
    });
    worker.on('error', (error) => this.#lose(worker, error));
    worker.on('exit', () => this.#lose(worker, new Error('the loading thread ended')));
    return worker;
  }

  #lose(worker: Worker, error: unknown): void {
    this.#busy.get(worker)?.waiting.reject(error);
    this.#busy.delete(worker);
    const place = this.#idle.indexOf(worker);
    if (place >= 0) this.#idle.splice(place, 1);
    this.#next();
  }
}
