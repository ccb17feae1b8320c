import { notifications } from '@mantine/notifications';
import { type ReactNode, useState } from 'react';
import type { PostDetail } from '../../../../contract/accounts/person.ts';
import type { IsoDate } from '../../../../contract/kernel/iso-date.ts';
import { todayHere } from '../../../platform/format/today-here.ts';
import { useWords } from '../../../platform/i18n/language-context.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useEndAppointment } from '../api/posts.ts';
import { peopleWords } from '../people-words.ts';

interface EndAppointmentDialogProps {
  readonly appointment: PostDetail['appointments'][number];
  readonly onClose: () => void;
}

/** A person gives up a post on a day. */
export function EndAppointmentDialog({ appointment, onClose }: EndAppointmentDialogProps): ReactNode {
  const w = useWords(peopleWords);
  const { id, fullName } = appointment;
  const [on, setOn] = useState<IsoDate | undefined>(() => todayHere());
  const [isTried, setTried] = useState(false);
  const end = useEndAppointment(id, () => {
    notifications.show({ message: w('ended', { name: fullName }) });
    onClose();
  });
  return (
    <FormDialog
      title={w('endOf', { name: fullName })}
      lead={w('endLead')}
      action={w('end')}
      isSending={end.isSending}
      problem={end.problem}
      onSubmit={() => {
        setTried(true);
        if (on !== undefined) end.send(on);
      }}
      onClose={onClose}
    >
      <DateField
        label={w('from')}
        value={on}
        onChange={setOn}
        error={isTried && on === undefined ? w('needed') : undefined}
      />
    </FormDialog>
  );
}
