import type { Kysely } from 'kysely';
import type { ReportVersionId, RoundId, UnitId } from '../../../contract/kernel/ids.ts';
import {
  type LogCursor,
  type PackedPart,
  type ReportLogEntry,
  readLogTail,
  readPackedParts,
} from '../reports/public.ts';
import type { RoundShape } from './round-shape.ts';
import { type HeadChange, type RoundDump, RoundSums } from './round-sums.ts';

/** A round as the cache is asked for it; another `key` means that its tree or form has changed. */
export interface RoundRequest {
  readonly roundId: RoundId;
  readonly key: string;
  readonly shape: () => Promise<RoundShape>;
}

/** Sums a round from nothing; the worker threads do it in the program, tests may do it in place. */
export type LoadRound = (roundId: RoundId, shape: RoundShape) => Promise<RoundDump>;

export interface LiveFiguresOptions {
  readonly db: Kysely<unknown>;
  readonly load: LoadRound;
  /** Least recently used rounds are dropped above this. */
  readonly maxBytes: number;
}

interface Entry {
  readonly key: string;
  readonly loading: Promise<void>;
  shape: RoundShape | undefined;
  dump: RoundDump | undefined;
  sums: RoundSums | undefined;
  failure: unknown;
  /** Transitions read while the round was loading. */
  buffer: ReportLogEntry[];
  usedAt: number;
}

/**
 * Consolidated figures of rounds in memory, exact at commit: every reader waits for a reading of the log that
 * began after the reader came, and takes figures, counts and heads from the one state that reading left behind.
 * Nothing here is the truth: a process may lose it and load it again.
 */
export class LiveFigures {
  readonly #options: LiveFiguresOptions;
  readonly #entries = new Map<RoundId, Entry>();
  #cursor: LogCursor | null = null;
  #epoch = '';
  #running: Promise<void> | undefined;
  #next: Promise<void> | undefined;
  #uses = 0;

  constructor(options: LiveFiguresOptions) {
    this.#options = options;
  }

  /** Hands the sums of the rounds, all of one snapshot, to `use`, which must not wait for anything. */
  async read<T>(requests: readonly RoundRequest[], use: (sums: readonly RoundSums[]) => T): Promise<T> {
    for (;;) {
      if (this.#cursor === null) await this.#sync();
      const entries = requests.map((request) => this.#entryOf(request));
      await Promise.all(entries.map((entry) => entry.loading));
      for (const [nth, entry] of entries.entries()) {
        if (entry.failure === undefined) continue;
        const request = requests[nth];
        if (request && this.#entries.get(request.roundId) === entry) this.#entries.delete(request.roundId);
        throw entry.failure;
      }
      await this.#sync();
      const sums = requests.flatMap((request, nth) => {
        const entry = this.#entries.get(request.roundId);
        return entry?.sums && entry === entries[nth] ? [entry.sums] : [];
      });
      // A change of epoch or of the round may have dropped an entry while we waited: begin again.
      if (sums.length < requests.length) continue;
      const result = use(sums);
      this.#evict(requests);
      return result;
    }
  }

  #entryOf(request: RoundRequest): Entry {
    const known = this.#entries.get(request.roundId);
    this.#uses += 1;
    if (known?.key === request.key) {
      known.usedAt = this.#uses;
      return known;
    }
    // Registered before it is loaded, so that no transition falls between the loading and the log.
    const entry: Entry = {
      key: request.key,
      loading: Promise.resolve().then(() => this.#load(request, entry)),
      shape: undefined,
      dump: undefined,
      sums: undefined,
      failure: undefined,
      buffer: [],
      usedAt: this.#uses,
    };
    this.#entries.set(request.roundId, entry);
    return entry;
  }

  async #load(request: RoundRequest, entry: Entry): Promise<void> {
    try {
      entry.shape = await request.shape();
      entry.dump = await this.#options.load(request.roundId, entry.shape);
    } catch (error) {
      entry.failure = error;
    }
  }

  /** Joins the next reading of the log that starts after this call. */
  #sync(): Promise<void> {
    if (!this.#running) {
      this.#running = this.#readLog().finally(() => {
        this.#running = undefined;
      });
      return this.#running;
    }
    this.#next ??= this.#running
      .catch(() => undefined)
      .then(() => {
        this.#next = undefined;
        return this.#sync();
      });
    return this.#next;
  }

  async #readLog(): Promise<void> {
    const tail = await readLogTail(this.#options.db, this.#cursor);
    if (tail.epoch !== this.#epoch) {
      // The server was started anew or replaced: transaction numbers may have gone back, so nothing held is sure.
      this.#entries.clear();
      this.#epoch = tail.epoch;
      this.#cursor = tail.cursor;
      return;
    }
    const tails = Map.groupBy(tail.entries, (entry) => entry.roundId);
    const work: { entry: Entry; sums: RoundSums; changes: ReportLogEntry[] }[] = [];
    const waiting: { entry: Entry; news: ReportLogEntry[] }[] = [];
    for (const [roundId, entry] of this.#entries) {
      const news = tails.get(roundId) ?? [];
      const sums =
        entry.sums ?? (entry.shape && entry.dump ? new RoundSums(entry.shape, entry.dump) : undefined);
      if (sums) work.push({ entry, sums, changes: newestChanges(sums, [...entry.buffer, ...news]) });
      else waiting.push({ entry, news });
    }
    const parts = await this.#partsOf(work);
    // From here on nothing waits: readers see all of this reading or nothing of it.
    for (const { entry, news } of waiting) entry.buffer.push(...news);
    for (const { entry, sums, changes } of work) {
      for (const change of changes) sums.apply(headChange(sums, change, parts));
      entry.sums = sums;
      entry.dump = undefined;
      entry.buffer = [];
    }
    this.#cursor = tail.cursor;
  }

  async #partsOf(
    work: readonly { sums: RoundSums; changes: readonly ReportLogEntry[] }[],
  ): Promise<Map<number, PackedPart[]>> {
    const parts = new Map<number, PackedPart[]>();
    for (const { sums, changes } of work) {
      for (const change of changes) {
        const held = sums.head(change.unitId).approvedVersionId;
        if (held === (change.approvedVersionId ?? 0)) continue;
        if (held !== 0) parts.set(held, []);
        if (change.approvedVersionId !== null) parts.set(change.approvedVersionId, []);
      }
    }
    if (parts.size > 0) {
      const ids = [...parts.keys()] as ReportVersionId[];
      await readPackedParts(this.#options.db, ids, (part) => parts.get(part.versionId)?.push(part));
    }
    return parts;
  }

  #evict(inUse: readonly RoundRequest[]): void {
    const kept = new Set(inUse.map((request) => request.roundId));
    const held = [...this.#entries]
      .filter(([, entry]) => entry.sums)
      .toSorted(([, a], [, b]) => a.usedAt - b.usedAt);
    let bytes = held.reduce((sum, [, entry]) => sum + (entry.sums?.byteLength ?? 0), 0);
    for (const [roundId, entry] of held) {
      if (bytes <= this.#options.maxBytes) return;
      if (kept.has(roundId)) continue;
      this.#entries.delete(roundId);
      bytes -= entry.sums?.byteLength ?? 0;
    }
  }
}

/** Of every unit the newest transition that the sums have not applied. */
function newestChanges(sums: RoundSums, entries: readonly ReportLogEntry[]): ReportLogEntry[] {
  const newest = new Map<UnitId, ReportLogEntry>();
  for (const entry of entries) {
    const rev = newest.get(entry.unitId)?.rev ?? sums.head(entry.unitId).rev;
    if (entry.rev > rev) newest.set(entry.unitId, entry);
  }
  return [...newest.values()];
}

function headChange(
  sums: RoundSums,
  change: ReportLogEntry,
  parts: ReadonlyMap<number, readonly PackedPart[]>,
): HeadChange {
  const held = sums.head(change.unitId).approvedVersionId;
  const next = change.approvedVersionId ?? 0;
  const isSame = held === next;
  return {
    unitId: change.unitId,
    rev: change.rev,
    state: change.state,
    approvedVersionId: next,
    out: isSame || held === 0 ? [] : (parts.get(held) ?? []),
    in: isSame || next === 0 ? [] : (parts.get(next) ?? []),
  };
}
