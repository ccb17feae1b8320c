import { NativeSelect, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactNode, useState } from 'react';
import { code as codeSchema } from '../../../../contract/kernel/ids.ts';
import type { IsoDate } from '../../../../contract/kernel/iso-date.ts';
import {
  type BodyKind,
  type BodySummary,
  createBodyRequest,
} from '../../../../contract/org-units/unit-detail.ts';
import { todayHere } from '../../../platform/format/today-here.ts';
import { useWords } from '../../../platform/i18n/language-context.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useCloseBody, useCreateBody } from '../api/change-body.ts';
import { organisationWords } from '../words.ts';

const bodyKinds = createBodyRequest.shape.kind.options;

interface CreateBodyDialogProps {
  readonly unit: string;
  readonly onClose: () => void;
}

/** Sets up a party body, committee, council or mass organisation beside a unit. */
export function CreateBodyDialog({ unit, onClose }: CreateBodyDialogProps): ReactNode {
  const w = useWords(organisationWords);
  const [kind, setKind] = useState<BodyKind>('party_committee');
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const [above, setAbove] = useState('');
  const [from, setFrom] = useState<IsoDate | undefined>(() => todayHere());
  const [isTried, setTried] = useState(false);
  const create = useCreateBody((changed) => {
    notifications.show({ message: w('done', { code: changed.code }) });
    onClose();
  });
  const codeError = (text: string, isNeeded: boolean) => {
    const trimmed = text.trim();
    if (!isTried || (trimmed === '' && !isNeeded)) return undefined;
    if (trimmed === '') return w('needed');
    return codeSchema.safeParse(trimmed).success ? undefined : w('badCode');
  };
  const submit = () => {
    setTried(true);
    const isAboveRight = above.trim() === '' || codeSchema.safeParse(above.trim()).success;
    if (
      name.trim() === '' ||
      from === undefined ||
      !codeSchema.safeParse(code.trim()).success ||
      !isAboveRight
    )
      return;
    create.send({
      code: code.trim(),
      unitCode: unit,
      kind,
      name: name.trim(),
      parentBodyCode: above.trim() === '' ? null : above.trim(),
      validFrom: from,
    });
  };
  return (
    <FormDialog
      title={w('addBody')}
      lead={w('addBodyLead')}
      action={w('addBody')}
      isSending={create.isSending}
      problem={create.problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <NativeSelect
        data-autofocus
        label={w('kind')}
        value={kind}
        onChange={({ currentTarget: { value } }) =>
          setKind(bodyKinds.find((one) => one === value) ?? 'party_committee')
        }
        data={bodyKinds.map((one) => ({ value: one, label: w(one) }))}
      />
      <TextInput
        label={w('name')}
        value={name}
        maxLength={300}
        error={isTried && name.trim() === '' ? w('needed') : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={w('code')}
        description={w('codeHint')}
        value={code}
        maxLength={64}
        error={codeError(code, true)}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <TextInput
        label={w('parentBody')}
        description={w('parentBodyHint')}
        value={above}
        maxLength={64}
        error={codeError(above, false)}
        onChange={(event) => setAbove(event.currentTarget.value)}
      />
      <DateField
        label={w('firstDay')}
        value={from}
        onChange={setFrom}
        error={isTried && from === undefined ? w('needed') : undefined}
      />
    </FormDialog>
  );
}

interface CloseBodyDialogProps {
  readonly body: BodySummary;
  readonly onClose: () => void;
}

/** Ends a body from a day on. */
export function CloseBodyDialog({ body, onClose }: CloseBodyDialogProps): ReactNode {
  const w = useWords(organisationWords);
  const [on, setOn] = useState<IsoDate | undefined>(() => todayHere());
  const [isTried, setTried] = useState(false);
  const close = useCloseBody(body, (changed) => {
    notifications.show({ message: w('done', { code: changed.code }) });
    onClose();
  });
  const submit = () => {
    setTried(true);
    if (on !== undefined) close.send({ on });
  };
  return (
    <FormDialog
      title={w('closeBodyOf', { name: body.name })}
      action={w('closeBody')}
      isDangerous
      isSending={close.isSending}
      problem={close.problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <DateField
        label={w('lastDay')}
        value={on}
        onChange={setOn}
        error={isTried && on === undefined ? w('needed') : undefined}
      />
    </FormDialog>
  );
}
