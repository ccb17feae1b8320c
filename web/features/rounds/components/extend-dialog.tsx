import { ActionIcon, Checkbox, Input, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { IsoDate } from '../../../../contract/kernel/iso-date.ts';
import { useWords } from '../../../platform/i18n/language-context.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { UnitPicker } from '../../../ui/unit-picker.tsx';
import { useExtendRound } from '../api/manage-round.ts';
import { manageWords } from '../manage-words.ts';
import type { ProgressRow } from '../progress-rows.ts';
import classes from './rounds.module.css';

interface ExtendDialogProps {
  readonly round: string;
  readonly units: readonly ProgressRow[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Gives some units, and those below them if wanted, until a later day. */
export function ExtendDialog({ round, units, isOpen, onClose }: ExtendDialogProps): ReactNode {
  const w = useWords(manageWords);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [withSubtrees, setWithSubtrees] = useState(false);
  const [to, setTo] = useState<IsoDate | undefined>();
  const [isTried, setTried] = useState(false);
  const nameOf = (unit: string) => units.find(({ key }) => key === unit)?.name ?? unit;
  const extend = useExtendRound(round, ({ extended }) => {
    notifications.show({ message: w('extendDone', { count: extended }) });
    setChosen([]);
    setTried(false);
    onClose();
  });
  return (
    <ReasonDialog
      isOpen={isOpen}
      onClose={onClose}
      title={w('extendTitle')}
      action={w('extend')}
      longest={1000}
      isSending={extend.isSending}
      problem={extend.problem}
      onSend={(reason) => {
        setTried(true);
        if (chosen.length === 0 || to === undefined) return;
        extend.send({ unitCodes: [...chosen], withSubtrees, to, reason });
      }}
    >
      <Stack gap="sm">
        <Input.Wrapper
          label={w('extendUnits')}
          labelElement="div"
          error={isTried && chosen.length === 0 ? w('needUnits') : undefined}
        >
          {chosen.length === 0 ? null : (
            <ul className={classes['chosen']}>
              {chosen.map((unit) => (
                <li key={unit}>
                  <span>{nameOf(unit)}</span>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={w('leaveOut', { unit: nameOf(unit) })}
                    onClick={() => setChosen(chosen.filter((each) => each !== unit))}
                  >
                    <IconX size={16} aria-hidden />
                  </ActionIcon>
                </li>
              ))}
            </ul>
          )}
          <div>
            <UnitPicker
              label={w('extendUnits')}
              units={units}
              value={undefined}
              onChange={(unit) => setChosen([...new Set([...chosen, unit])])}
            />
          </div>
        </Input.Wrapper>
        <Checkbox
          label={w('withSubtrees')}
          checked={withSubtrees}
          onChange={(event) => setWithSubtrees(event.currentTarget.checked)}
        />
        <DateField
          label={w('extendTo')}
          value={to}
          onChange={setTo}
          error={isTried && to === undefined ? w('needDate') : undefined}
        />
      </Stack>
    </ReasonDialog>
  );
}
