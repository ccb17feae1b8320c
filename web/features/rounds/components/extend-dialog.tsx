import { Checkbox, MultiSelect, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactNode, useMemo, useState } from 'react';
import type { IsoDate } from '../../../../contract/kernel/iso-date.ts';
import { foldForSearch } from '../../../../contract/kernel/vietnamese-text.ts';
import { useWords } from '../../../platform/i18n/language-context.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { useExtendRound } from '../api/manage-round.ts';
import { manageWords } from '../manage-words.ts';
import type { ProgressRow } from '../progress-rows.ts';

interface ExtendDialogProps {
  readonly round: string;
  readonly units: readonly ProgressRow[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const mostShown = 40;

/** Gives some units, and those below them if wanted, until a later day. */
export function ExtendDialog({ round, units, isOpen, onClose }: ExtendDialogProps): ReactNode {
  const w = useWords(manageWords);
  const [chosen, setChosen] = useState<string[]>([]);
  const [withSubtrees, setWithSubtrees] = useState(false);
  const [to, setTo] = useState<IsoDate | undefined>();
  const [isTried, setTried] = useState(false);
  const options = useMemo(
    () =>
      units.map(({ key, name }) => ({
        value: key,
        label: `${name} (${key})`,
        folded: foldForSearch(`${name} ${key}`),
      })),
    [units],
  );
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
        extend.send({ unitCodes: chosen, withSubtrees, to, reason });
      }}
    >
      <Stack gap="sm">
        <MultiSelect
          label={w('extendUnits')}
          description={w('extendUnitsHint')}
          data={options.map(({ value, label }) => ({ value, label }))}
          value={chosen}
          onChange={setChosen}
          searchable
          limit={mostShown}
          filter={({ search, limit }) => {
            const term = foldForSearch(search);
            return options
              .filter(({ folded }) => folded.includes(term))
              .slice(0, limit)
              .map(({ value, label }) => ({ value, label }));
          }}
          error={isTried && chosen.length === 0 ? w('needUnits') : undefined}
        />
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
