import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReportView } from '../../../contract/reports/report-view.ts';
import { type ApiProblem, isWorthRetrying, problemFrom } from '../../platform/api/api-problem.ts';
import { useSessionExpired } from '../../platform/session/session-expiry.ts';
import { reportKey } from './api/report.ts';
import { useSaveDraft } from './api/save-draft.ts';
import {
  type Conflict,
  conflictsOf,
  countEdits,
  type DraftPatch,
  dropEdit,
  keepMine,
  noEdits,
  patchOf,
  type PendingEdits,
  rebaseEdits,
  refusedEdits,
  savedEdits,
  storedAfter,
  type StoredContent,
  storedContent,
} from './pending-edits.ts';
import { editsKey, readEdits, writeEdits } from './stored-edits.ts';

/** Where the saving of a draft stands. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'offline' }
  /** `isPlaced` where every refusal stands at its own place, so that the rest can be saved without it. */
  | { readonly kind: 'refused'; readonly problem: ApiProblem; readonly isPlaced: boolean };

export interface DraftSaving {
  readonly edits: PendingEdits;
  readonly stored: StoredContent;
  /** Changes edits; they are kept on this device at once and sent soon after. */
  readonly change: (update: (edits: PendingEdits, stored: StoredContent) => PendingEdits) => void;
  readonly state: SaveState;
  /** Places that hold something that is not saved. */
  readonly unsaved: number;
  readonly isKeptHere: boolean;
  readonly conflicts: readonly Conflict[];
  readonly takeTheirs: (conflict: Conflict) => void;
  readonly takeMine: (conflict: Conflict) => void;
  /** The version and the saving a command must name. */
  readonly seenNow: () => { readonly version: number; readonly edit: number };
  readonly discard: () => void;
  /** Sends what waits now; resolves to whether nothing is left that could be sent. */
  readonly saveNow: () => Promise<boolean>;
}

interface SavedPatch {
  readonly version: number;
  readonly edit: number;
  readonly patch: DraftPatch;
}

const restMs = 1200;
const retryMs = 5000;

/**
 * Keeps what a person enters on this device until the server has it, and sends it when they pause. After a refusal, a
 * reload or a lost connection everything typed is still there; what somebody else changed meanwhile is a conflict.
 */
export function useDraftSaving(view: ReportView, account: number, mayType: boolean): DraftSaving {
  const round = view.round.code;
  const unit = view.unit.code;
  const key = editsKey(account, round, unit);
  const queries = useQueryClient();
  const isExpired = useSessionExpired();
  const [savedSince, setSavedSince] = useState<readonly SavedPatch[]>([]);
  const stored = useMemo(
    () =>
      // Between a save and the next reading the screen already knows what the save left there.
      savedSince
        .filter(
          ({ version, edit }) => version > view.version || (version === view.version && edit > view.edit),
        )
        .reduce((content, { patch }) => storedAfter(content, patch), storedContent(view.content)),
    [view.content, view.version, view.edit, savedSince],
  );
  const [all, setEdits] = useState<PendingEdits>(() => readEdits(localStorage, key));
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const [isKeptHere, setKeptHere] = useState(true);
  const seen = useRef({ version: view.version, edit: view.edit });
  const sent = useRef<DraftPatch | undefined>(undefined);
  const running = useRef<Promise<boolean> | undefined>(undefined);
  const edits = useMemo(() => rebaseEdits(all, stored), [all, stored]);
  const conflicts = useMemo(() => conflictsOf(edits, stored), [edits, stored]);
  const patch = useMemo(() => patchOf(edits, stored), [edits, stored]);

  const { sendAndWait } = useSaveDraft(round, unit, ({ version, edit }) => {
    seen.current = { version, edit };
    const done = sent.current;
    if (done !== undefined) {
      setSavedSince((now) => [...now.slice(-20), { version, edit, patch: done }]);
      setEdits((now) => savedEdits(now, done));
    }
    setState({ kind: 'saved', at: new Date().toISOString() });
  });

  const latest = useRef({ patch, edits, sendAndWait, mayType });
  useLayoutEffect(() => {
    latest.current = { patch, edits, sendAndWait, mayType };
  });
  useLayoutEffect(() => {
    seen.current = { version: view.version, edit: view.edit };
  }, [view.version, view.edit]);
  useEffect(() => {
    setKeptHere(writeEdits(localStorage, key, edits, seen.current, new Date().toISOString()));
  }, [key, edits]);

  const send = useCallback(async (): Promise<boolean> => {
    const { patch: wanted, sendAndWait: put, mayType: may } = latest.current;
    if (!may || wanted.count === 0) return true;
    sent.current = wanted;
    setState({ kind: 'saving' });
    try {
      await put({ ...seen.current, mode: 'patch', source: 'screen', ...wanted.request });
      return true;
    } catch (failure) {
      const problem = problemFrom(failure);
      if (problem.code === 'report.stale_version') {
        // What stands there now decides which places are disputed; the rest is sent again on the new version.
        await queries.invalidateQueries({ queryKey: reportKey(round, unit) });
        setState({ kind: 'waiting' });
      } else if (isWorthRetrying(problem)) setState({ kind: 'offline' });
      else {
        const before = latest.current.edits;
        const isPlaced = refusedEdits(before, wanted, problem.issues) !== before;
        if (isPlaced) setEdits((now) => refusedEdits(now, wanted, problem.issues));
        setState({ kind: 'refused', problem, isPlaced });
        if ([403, 409, 423].includes(problem.status))
          await queries.invalidateQueries({ queryKey: reportKey(round, unit) });
      }
      return false;
    }
  }, [queries, round, unit]);

  const saveNow = useCallback(async () => {
    // One save at a time: the next one builds on the version the last one made.
    await running.current;
    const run = send();
    running.current = run.finally(() => {
      running.current = undefined;
    });
    return run;
  }, [send]);

  const { kind } = state;
  const isStopped = kind === 'refused' && !state.isPlaced;
  const isLoggedOut = kind === 'refused' && state.problem.code === 'auth.required';
  useEffect(() => {
    if (!mayType || patch.count === 0 || kind === 'saving' || isExpired) return;
    if (isStopped && !isLoggedOut) return;
    const timer = setTimeout(() => void saveNow(), kind === 'offline' ? retryMs : restMs);
    return () => clearTimeout(timer);
  }, [mayType, patch, kind, isStopped, isLoggedOut, isExpired, saveNow]);
  useEffect(() => {
    const onOnline = () => void saveNow();
    window.addEventListener('online', onOnline);
    return () => window.removeEventListener('online', onOnline);
  }, [saveNow]);

  const change = useCallback<DraftSaving['change']>(
    (update) => {
      setEdits((now) => update(rebaseEdits(now, stored), stored));
      setState((now) => (now.kind === 'saving' || now.kind === 'offline' ? now : { kind: 'waiting' }));
    },
    [stored],
  );
  return {
    edits,
    stored,
    change,
    state,
    unsaved: countEdits(edits),
    isKeptHere,
    conflicts,
    takeTheirs: ({ list, key: place }) => setEdits((now) => dropEdit(now, list, place)),
    takeMine: (conflict) => setEdits((now) => keepMine(now, conflict, stored)),
    seenNow: () => seen.current,
    discard: () => setEdits(noEdits),
    saveNow,
  };
}
