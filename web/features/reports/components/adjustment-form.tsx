import { Text, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { type Indicator, partsOf, type SlotPart } from '../../../../contract/indicators/form-definition.ts';
import { sentenceOfCode } from '../../../platform/api/api-problem.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { editableText, readCell } from '../../../ui/figure-grid/cell-text.ts';
import type { CellSpec } from '../../../ui/figure-grid/grid-model.ts';
import { detailWords } from '../detail-words.ts';
import { editAdjustment } from '../edit-places.ts';
import { placeKey } from '../report-place.ts';
import { useReportScreen } from '../use-report-screen.ts';

interface PartProps {
  readonly indicator: Indicator;
  readonly column: string | null;
  readonly part: SlotPart;
}

function AdjustmentOfPart({ indicator, column, part }: PartProps): ReactNode {
  const d = useWords(detailWords);
  const { language } = useLanguage();
  const { saving } = useReportScreen();
  const key = placeKey({ indicator: indicator.code, column, part });
  const spec: CellSpec = {
    kind: indicator.scale === 0 ? 'integer' : 'decimal',
    scale: indicator.scale,
    readOnly: false,
    required: false,
  };
  const edit = saving.edits.adjustments[key];
  const now = edit ?? saving.stored.adjustments.get(key) ?? { value: null, reason: '' };
  const [typed, setTyped] = useState<string | undefined>();
  const shown = typed ?? edit?.text ?? editableText(now.value, spec, language);
  const reading = readCell(shown, spec, language);
  const doubt =
    reading.kind === 'ambiguous' ? reading.problem : reading.kind === 'problem' ? reading : undefined;
  const refusal = edit?.refusal;
  const hasValue = shown.trim() !== '';
  const name = part === 'value' ? undefined : indicator.ratio?.[part][language];
  const write = (text: string, reason: string) => {
    const read = readCell(text, spec, language);
    const change = read.kind === 'value' ? { value: read.value, reason } : { value: null, reason, text };
    saving.change((edits, stored) => editAdjustment(edits, stored, key, change));
  };
  return (
    <>
      <TextInput
        label={name === undefined ? d('adjustmentValue') : d('adjustmentOfPart', { part: name })}
        inputMode="text"
        autoComplete="off"
        value={shown}
        error={
          doubt !== undefined && typed === undefined
            ? sentenceOfCode(doubt.code, doubt.params, language)
            : refusal !== undefined
              ? sentenceOfCode(refusal.code, refusal.params, language)
              : !hasValue && now.reason.trim() !== ''
                ? d('adjustmentNeedsValue')
                : undefined
        }
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          write(value, now.reason);
        }}
        onBlur={() => setTyped(undefined)}
      />
      <Textarea
        label={d('adjustmentReason')}
        autosize
        minRows={2}
        maxLength={2000}
        mt="xs"
        mb="sm"
        value={now.reason}
        error={hasValue && now.reason.trim() === '' ? d('adjustmentNeedsReason') : undefined}
        onChange={({ currentTarget: { value } }) => write(shown, value)}
      />
    </>
  );
}

/** The adjustment of a cell: a figure added to what the units below give, never without its reason. */
export function AdjustmentForm({
  indicator,
  column,
}: {
  readonly indicator: Indicator;
  readonly column: string | null;
}): ReactNode {
  const d = useWords(detailWords);
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {d('adjustmentLead')}
      </Text>
      {partsOf(indicator).map((part) => (
        <AdjustmentOfPart key={part} indicator={indicator} column={column} part={part} />
      ))}
    </>
  );
}
