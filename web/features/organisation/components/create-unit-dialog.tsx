import { Input, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { code as codeSchema } from '../../../../contract/kernel/ids.ts';
import { useWords } from '../../../platform/i18n/language-context.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { UnitPicker } from '../../../ui/unit-picker.tsx';
import { useCreateUnit } from '../api/change-unit.ts';
import { unitTreeQuery } from '../api/units.ts';
import { unitItems } from '../unit-items.ts';
import { organisationWords } from '../words.ts';
import { DecisionFields, useDecision } from './decision-fields.tsx';
import { emptyUnit, isWholeUnit, UnitFields } from './unit-fields.tsx';

interface CreateUnitDialogProps {
  /** Superior unit to begin with. */
  readonly parent: string | undefined;
  readonly onClose: () => void;
}

/** Founds a unit below another. */
export function CreateUnitDialog({ parent: firstParent, onClose }: CreateUnitDialogProps): ReactNode {
  const w = useWords(organisationWords);
  const tree = useQuery(unitTreeQuery());
  const units = useMemo(() => (tree.data === undefined ? undefined : unitItems(tree.data)), [tree.data]);
  const [code, setCode] = useState('');
  const [parent, setParent] = useState(firstParent);
  const [draft, setDraft] = useState(emptyUnit);
  const [isTried, setTried] = useState(false);
  const decision = useDecision();
  const create = useCreateUnit((changed) => {
    notifications.show({ message: w('done', { code: changed.code }) });
    onClose();
  });
  const isCode = codeSchema.safeParse(code.trim()).success;
  const submit = () => {
    setTried(true);
    if (!isCode || parent === undefined || !isWholeUnit(draft) || decision.decision === undefined) return;
    const { name, shortName, levelCode, kind, position, placeName } = draft;
    create.send({
      code: code.trim(),
      name: name.trim(),
      ...(shortName.trim() === '' ? {} : { shortName: shortName.trim() }),
      levelCode,
      ...(kind === '' ? {} : { kind }),
      parentCode: parent,
      position: Number(position.trim()),
      placeName: placeName.trim(),
      decision: decision.decision,
    });
  };
  return (
    <FormDialog
      title={w('addUnit')}
      lead={w('addUnitLead')}
      action={w('addUnit')}
      size="xl"
      isSending={create.isSending}
      problem={create.problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <Input.Wrapper
        label={w('parent')}
        labelElement="div"
        error={isTried && parent === undefined ? w('needed') : undefined}
      >
        <div>
          <UnitPicker label={w('parent')} units={units} value={parent} onChange={setParent} />
        </div>
      </Input.Wrapper>
      <TextInput
        data-autofocus
        label={w('code')}
        description={w('codeHint')}
        value={code}
        maxLength={64}
        maw={400}
        error={isTried && !isCode ? (code.trim() === '' ? w('needed') : w('badCode')) : undefined}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <UnitFields draft={draft} onChange={setDraft} isTried={isTried} />
      <DecisionFields {...decision} isTried={isTried} />
    </FormDialog>
  );
}
