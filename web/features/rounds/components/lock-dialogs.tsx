import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useWords } from '../../../platform/i18n/language-context.tsx';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { useLockRound, useUnlockRound } from '../api/manage-round.ts';
import { manageWords } from '../manage-words.ts';

interface LockDialogProps {
  readonly round: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Locks a round; the remark may be left out. */
export function LockDialog({ round, isOpen, onClose }: LockDialogProps): ReactNode {
  const w = useWords(manageWords);
  const lock = useLockRound(round, () => {
    notifications.show({ message: w('lockDone') });
    onClose();
  });
  return (
    <ReasonDialog
      isOpen={isOpen}
      onClose={onClose}
      title={w('lockTitle')}
      action={w('lock')}
      shortest={0}
      longest={1000}
      isSending={lock.isSending}
      problem={lock.problem}
      onSend={(reason) => lock.send({ reason })}
    >
      {w('lockLead')}
    </ReasonDialog>
  );
}

/** Opens a locked round again, with a reason. */
export function UnlockDialog({ round, isOpen, onClose }: LockDialogProps): ReactNode {
  const w = useWords(manageWords);
  const unlock = useUnlockRound(round, () => {
    notifications.show({ message: w('unlockDone') });
    onClose();
  });
  return (
    <ReasonDialog
      isOpen={isOpen}
      onClose={onClose}
      title={w('unlockTitle')}
      action={w('unlock')}
      longest={1000}
      isSending={unlock.isSending}
      problem={unlock.problem}
      onSend={(reason) => unlock.send({ reason })}
    >
      {w('unlockLead')}
    </ReasonDialog>
  );
}
