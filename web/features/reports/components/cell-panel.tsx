import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { partsOf } from '../../../../contract/indicators/form-definition.ts';
import { formatPlainDecimal } from '../../../../contract/kernel/quantity.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { detailWords } from '../detail-words.ts';
import { findingsByCell } from '../findings-by-cell.ts';
import { cellKey, cellOfKey, placeKey } from '../report-place.ts';
import { useReportScreen } from '../use-report-screen.ts';
import { reportWords } from '../words.ts';
import { AdjustmentForm } from './adjustment-form.tsx';
import { CellComments } from './cell-comments.tsx';
import classes from './reports.module.css';

const compared = ['value', 'previous', 'lastYear', 'plan', 'adjustment'] as const;

function CellDetails({ cellText }: { readonly cellText: string }): ReactNode {
  const w = useWords(reportWords);
  const d = useWords(detailWords);
  const { language } = useLanguage();
  const { view, content, definition, names, mayType, saving } = useReportScreen();
  const cell = cellOfKey(cellText);
  const indicator = names.indicator(cell.indicator);
  if (indicator === undefined) return null;
  const parts = partsOf(indicator);
  const figures = new Map(content.cells.map((shown) => [placeKey(shown), shown]));
  const findings = findingsByCell(content.findings, definition).get(cellKey(cell)) ?? [];
  const isAdditive = indicator.acrossUnits === 'sum' || indicator.acrossUnits === 'mean';
  const mayAdjust = view.unit.hasSubordinates && isAdditive && parts.length > 0;
  const titles = {
    value: w('thisPeriod'),
    previous: w('previous'),
    lastYear: w('lastYear'),
    plan: w('plan'),
    adjustment: d('adjustment'),
  };
  const figureOf = (part: (typeof parts)[number], kind: (typeof compared)[number]) => {
    const key = placeKey({ ...cell, part });
    const edit = saving.edits.cells[key];
    const value =
      kind === 'value' && content === view.content
        ? edit === undefined
          ? (saving.stored.cells.get(key) ?? null)
          : edit.value
        : (figures.get(key)?.[kind] ?? null);
    return value === null ? '–' : formatPlainDecimal(value, language);
  };
  const reason = parts
    .map((part) => figures.get(placeKey({ ...cell, part }))?.reason)
    .find((text) => text !== null && text !== undefined);
  return (
    <>
      {parts.length === 0 ? null : (
        <table className={classes['cellTable']} aria-label={d('cellFigures')}>
          {parts.length === 1 ? null : (
            <thead>
              <tr>
                <th scope="col">{d('cellFigures')}</th>
                {parts.map((part) => (
                  <th key={part} scope="col">
                    {part === 'value' ? w('value') : indicator.ratio?.[part][language]}
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {compared
              .filter((kind) => (kind === 'plan' ? indicator.hasPlan : kind !== 'adjustment' || mayAdjust))
              .map((kind) => (
                <tr key={kind}>
                  <th scope="row">{titles[kind]}</th>
                  {parts.map((part) => (
                    <td key={part}>{figureOf(part, kind)}</td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      )}
      {indicator.hint === null ? null : (
        <p className={classes['hint']}>
          <strong>{`${d('howToCount')}: `}</strong>
          {indicator.hint[language]}
        </p>
      )}
      {findings.length === 0 ? null : (
        <>
          <Title order={3}>{d('problems')}</Title>
          <ul className={classes['plain']}>
            {findings.map(({ key, message, severity }) => (
              <li key={key} data-severity={severity}>
                {message[language]}
              </li>
            ))}
          </ul>
        </>
      )}
      {mayAdjust && mayType ? (
        <>
          <Title order={3} mt="md">
            {d('adjustment')}
          </Title>
          <AdjustmentForm indicator={indicator} column={cell.column} />
        </>
      ) : reason === undefined ? null : (
        <p className={classes['hint']}>
          <strong>{`${d('adjustmentReason')}: `}</strong>
          {reason}
        </p>
      )}
      <Title order={3} mt="md" mb="xs">
        {d('comments')}
      </Title>
      <CellComments cell={cell} />
    </>
  );
}

/** What belongs to one cell: figures to compare, how to count, what is wrong, its adjustment and its comments. */
export function CellPanel(): ReactNode {
  const { names, address, onAddress } = useReportScreen();
  const { cell } = address;
  const ref = cell === undefined ? undefined : cellOfKey(cell);
  const isKnown = ref !== undefined && names.indicator(ref.indicator) !== undefined;
  return (
    <SidePanel
      isOpen={isKnown}
      onClose={() => onAddress({ cell: undefined })}
      title={isKnown ? names.place(ref) : ''}
    >
      {cell === undefined ? null : <CellDetails key={cell} cellText={cell} />}
    </SidePanel>
  );
}
