import { Button, Group } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { useWords } from '../../../platform/i18n/language-context.tsx';
import type { TreeItem } from '../../../ui/table/tree-rows.ts';
import { UnitPicker } from '../../../ui/unit-picker.tsx';
import { consolidationWords } from '../words.ts';
import classes from './figures.module.css';

interface UnitPathProps {
  readonly units: readonly TreeItem[];
  readonly unit: string;
  readonly round: string;
  readonly onUnit: (unit: string) => void;
  readonly onTargets: () => void;
}

function pathOf(units: readonly TreeItem[], unit: string): readonly TreeItem[] {
  const at = units.findIndex(({ key }) => key === unit);
  const above: TreeItem[] = [];
  let level = units[at]?.level ?? 0;
  for (let index = at - 1; index >= 0 && level > 0; index -= 1) {
    const item = units[index];
    if (item === undefined || item.level >= level) continue;
    above.unshift(item);
    level = item.level;
  }
  return above;
}

/** Which unit is summed up: the levels above it as links, and a way to choose another. */
export function UnitPath({ units, unit, round, onUnit, onTargets }: UnitPathProps): ReactNode {
  const w = useWords(consolidationWords);
  const above = useMemo(() => pathOf(units, unit), [units, unit]);
  const report: string = `/rounds/${round}/reports/${unit}`;
  return (
    <div className={classes['head']}>
      <div className={classes['where']}>
        {above.length === 0 ? null : (
          <nav aria-label={w('path')}>
            <ol>
              {above.map(({ key, name }) => (
                <li key={key}>
                  <button type="button" className={classes['step']} onClick={() => onUnit(key)}>
                    {name}
                  </button>
                  <IconChevronRight size={14} aria-hidden />
                </li>
              ))}
            </ol>
          </nav>
        )}
        <UnitPicker label={w('unit')} units={units} value={unit} onChange={onUnit} />
      </div>
      <Group gap="sm">
        <Button variant="default" renderRoot={(props) => <Link {...props} to={report} />}>
          {w('openReport')}
        </Button>
        <Button variant="default" onClick={onTargets}>
          {w('setTargets')}
        </Button>
      </Group>
    </div>
  );
}
