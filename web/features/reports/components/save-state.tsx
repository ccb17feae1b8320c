import { Button, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCheck,
  IconCloudOff,
  IconDeviceFloppy,
  IconRefresh,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../../platform/i18n/language-context.tsx';
import { clockTime } from '../clock-time.ts';
import { countUnreadable } from '../pending-edits.ts';
import type { DraftSaving } from '../use-draft-saving.ts';
import { reportWords } from '../words.ts';
import classes from './reports.module.css';

/** Whether what was typed is saved, on its way, or only on this device. */
export function SaveState({ saving }: { readonly saving: DraftSaving }): ReactNode {
  const w = useWords(reportWords);
  const { state, unsaved, isKeptHere, edits } = saving;
  const unreadable = countUnreadable(edits);
  const waits = () =>
    unreadable === unsaved
      ? { Icon: IconAlertTriangle, text: w('unreadable', { count: unreadable }) }
      : { Icon: IconDeviceFloppy, text: w('unsaved', { count: unsaved }) };
  const look = (): { readonly Icon: typeof IconCheck; readonly text: string; readonly canSend?: boolean } => {
    switch (state.kind) {
      case 'saving':
        return { Icon: IconRefresh, text: w('saving') };
      case 'offline':
        return { Icon: IconCloudOff, text: w('offline', { count: unsaved }), canSend: true };
      case 'refused':
        return unsaved === 0
          ? { Icon: IconCheck, text: w('allSaved') }
          : { Icon: IconAlertTriangle, text: w('refusedSave', { count: unsaved }), canSend: true };
      case 'saved':
        return unsaved === 0 ? { Icon: IconCheck, text: w('saved', { time: clockTime(state.at) }) } : waits();
      case 'idle':
      case 'waiting':
        return unsaved === 0 ? { Icon: IconCheck, text: w('allSaved') } : waits();
    }
  };
  const { Icon, text, canSend = false } = look();
  return (
    <div className={classes['saveState']}>
      <span role="status" className={classes['saveText']} data-kind={unsaved === 0 ? 'saved' : state.kind}>
        <Icon size={16} aria-hidden />
        {text}
      </span>
      {canSend ? (
        <Button variant="default" onClick={() => void saving.saveNow()}>
          {w('saveNow')}
        </Button>
      ) : null}
      {isKeptHere || unsaved === 0 ? null : (
        <Text size="sm" c="var(--mantine-color-error)">
          {w('notKept')}
        </Text>
      )}
    </div>
  );
}
