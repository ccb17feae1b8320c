import { Input } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import type { StructureChanged, UnitSummary } from '../../../../contract/org-units/unit.ts';
import { useWords } from '../../../platform/i18n/language-context.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { UnitPicker } from '../../../ui/unit-picker.tsx';
import { useCloseUnit, useCorrectUnit, useMoveUnit, useRenameUnit } from '../api/change-unit.ts';
import { unitTreeQuery } from '../api/units.ts';
import { unitItems, unitsOutside } from '../unit-items.ts';
import { organisationWords } from '../words.ts';
import { DecisionFields, useDecision } from './decision-fields.tsx';
import { isWholeUnit, UnitFields } from './unit-fields.tsx';

interface UnitDialogProps {
  readonly unit: UnitSummary;
  readonly onClose: () => void;
}

function useDone(onClose: () => void): (changed: StructureChanged) => void {
  const w = useWords(organisationWords);
  return ({ code }) => {
    notifications.show({ message: w('done', { code }) });
    onClose();
  };
}

function draftOf({ name, shortName, levelCode, kind, position, placeName }: UnitSummary) {
  return { name, shortName, levelCode, kind, position: String(position), placeName };
}

/** Gives a unit another name from a day on. */
export function RenameUnitDialog({ unit, onClose }: UnitDialogProps): ReactNode {
  const w = useWords(organisationWords);
  const [draft, setDraft] = useState(() => draftOf(unit));
  const [isTried, setTried] = useState(false);
  const decision = useDecision();
  const rename = useRenameUnit(unit.code, useDone(onClose));
  const submit = () => {
    setTried(true);
    if (draft.name.trim() === '' || decision.decision === undefined) return;
    rename.send({
      name: draft.name.trim(),
      ...(draft.shortName.trim() === '' ? {} : { shortName: draft.shortName.trim() }),
      placeName: draft.placeName.trim(),
      decision: decision.decision,
    });
  };
  return (
    <FormDialog
      title={`${w('rename')}: ${unit.name}`}
      lead={w('renameLead')}
      action={w('rename')}
      size="xl"
      isSending={rename.isSending}
      problem={rename.problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <UnitFields draft={draft} onChange={setDraft} isTried={isTried} isNameOnly />
      <DecisionFields {...decision} isTried={isTried} />
    </FormDialog>
  );
}

/** Puts a unit below another from a day on. */
export function MoveUnitDialog({ unit, onClose }: UnitDialogProps): ReactNode {
  const w = useWords(organisationWords);
  const tree = useQuery(unitTreeQuery());
  const units = useMemo(
    () => (tree.data === undefined ? undefined : unitsOutside(unitItems(tree.data), unit.code)),
    [tree.data, unit.code],
  );
  const [parent, setParent] = useState<string | undefined>();
  const [isTried, setTried] = useState(false);
  const decision = useDecision();
  const move = useMoveUnit(unit.code, useDone(onClose));
  const submit = () => {
    setTried(true);
    if (parent === undefined || decision.decision === undefined) return;
    move.send({ parentCode: parent, decision: decision.decision });
  };
  return (
    <FormDialog
      title={`${w('move')}: ${unit.name}`}
      lead={w('moveLead')}
      action={w('move')}
      isSending={move.isSending}
      problem={move.problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <Input.Wrapper
        label={w('newParent')}
        labelElement="div"
        error={isTried && parent === undefined ? w('needed') : undefined}
      >
        <div>
          <UnitPicker label={w('newParent')} units={units} value={parent} onChange={setParent} />
        </div>
      </Input.Wrapper>
      <DecisionFields {...decision} isTried={isTried} />
    </FormDialog>
  );
}

/** Ends a unit from a day on. */
export function CloseUnitDialog({ unit, onClose }: UnitDialogProps): ReactNode {
  const w = useWords(organisationWords);
  const [isTried, setTried] = useState(false);
  const decision = useDecision();
  const close = useCloseUnit(unit.code, useDone(onClose));
  const submit = () => {
    setTried(true);
    if (decision.decision !== undefined) close.send({ decision: decision.decision });
  };
  return (
    <FormDialog
      title={`${w('close')}: ${unit.name}`}
      lead={w('closeLead')}
      action={w('close')}
      isDangerous
      isSending={close.isSending}
      problem={close.problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <DecisionFields {...decision} isTried={isTried} />
    </FormDialog>
  );
}

/** Sets right what was entered wrongly about a unit. */
export function CorrectUnitDialog({ unit, onClose }: UnitDialogProps): ReactNode {
  const w = useWords(organisationWords);
  const [draft, setDraft] = useState(() => draftOf(unit));
  const [isTried, setTried] = useState(false);
  const decision = useDecision();
  const correct = useCorrectUnit(unit.code, useDone(onClose));
  const submit = () => {
    setTried(true);
    if (!isWholeUnit(draft) || decision.decision === undefined) return;
    const { name, shortName, levelCode, kind, position, placeName } = draft;
    correct.send({
      name: name.trim(),
      shortName: shortName.trim() === '' ? name.trim() : shortName.trim(),
      levelCode,
      kind: kind === '' ? levelCode : kind,
      position: Number(position.trim()),
      placeName: placeName.trim(),
      decision: decision.decision,
    });
  };
  return (
    <FormDialog
      title={`${w('correct')}: ${unit.name}`}
      lead={w('correctLead')}
      action={w('correct')}
      size="xl"
      isSending={correct.isSending}
      problem={correct.problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <UnitFields draft={draft} onChange={setDraft} isTried={isTried} />
      <DecisionFields {...decision} isTried={isTried} />
    </FormDialog>
  );
}
