import { Button, Modal, Text, TextInput } from '@mantine/core';
import { IconChevronDown, IconSearch, IconSitemap } from '@tabler/icons-react';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { defineWords } from '../platform/i18n/define-words.ts';
import { useWords } from '../platform/i18n/language-context.tsx';
import { EmptyState } from './empty-state.tsx';
import { keepRows, matchesSearch } from './table/keep-rows.ts';
import { TreeGrid } from './table/tree-grid.tsx';
import type { TreeItem } from './table/tree-rows.ts';
import { uiWords } from './ui-words.ts';

const words = defineWords({
  vi: {
    choose: 'Chọn đơn vị',
    chosen: '{label}: {name}',
    search: 'Tìm đơn vị',
    hint: 'Tên hoặc mã, không cần dấu',
    unit: 'Đơn vị',
    none: 'Không có đơn vị nào khớp với “{term}”.',
    found: '{count} đơn vị',
  },
  en: {
    choose: 'Choose a unit',
    chosen: '{label}: {name}',
    search: 'Find a unit',
    hint: 'Name or code; accents may be left out',
    unit: 'Unit',
    none: 'No unit matches “{term}”.',
    found: '{count} {count|unit|units}',
  },
});

interface UnitPickerProps {
  /** What the unit is chosen for, as in "Đơn vị tổng hợp". */
  readonly label: string;
  /** Units depth first; the key is the unit's code. */
  readonly units: readonly TreeItem[] | undefined;
  readonly value: string | undefined;
  readonly onChange: (unit: string) => void;
}

/** Chooses one unit of a tree of thousands: by opening branches, or by a few letters of its name. */
export function UnitPicker({ label, units = [], value, onChange }: UnitPickerProps): ReactNode {
  const w = useWords(words);
  const u = useWords(uiWords);
  const [isOpen, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState<ReadonlySet<string> | undefined>();
  const term = useDeferredValue(search);
  const kept = useMemo(
    () => (term.trim() === '' ? undefined : keepRows(units, matchesSearch(term))),
    [units, term],
  );
  const first = units[0];
  const base = useMemo(() => {
    const keys = new Set(first === undefined ? [] : [first.key]);
    const at = units.findIndex(({ key }) => key === value);
    let level = units[at]?.level ?? 0;
    for (let above = at - 1; above >= 0 && level > 0; above -= 1) {
      const item = units[above];
      if (item === undefined || item.level >= level) continue;
      keys.add(item.key);
      level = item.level;
    }
    return keys;
  }, [units, value, first]);
  const chosen = units.find(({ key }) => key === value);
  const close = () => {
    setOpen(false);
    setSearch('');
    setOpened(undefined);
  };
  return (
    <>
      <Button
        variant="default"
        maw="100%"
        h="auto"
        mih={32}
        styles={{ label: { whiteSpace: 'normal', textAlign: 'left' } }}
        loading={units.length === 0}
        leftSection={<IconSitemap size={16} aria-hidden />}
        rightSection={<IconChevronDown size={14} aria-hidden />}
        aria-label={w('chosen', { label, name: chosen?.name ?? w('choose') })}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {chosen === undefined ? w('choose') : chosen.name}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        size="lg"
        title={label}
        closeButtonProps={{ 'aria-label': u('close') }}
      >
        <TextInput
          data-autofocus
          type="search"
          label={w('search')}
          description={w('hint')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={search}
          mb="sm"
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Text c="dimmed" size="xs" mb="xs" role="status">
          {w('found', { count: kept?.found ?? units.length })}
        </Text>
        <TreeGrid
          key={kept === undefined ? 'all' : 'found'}
          label={label}
          items={kept?.rows ?? units}
          open={kept?.open ?? opened ?? base}
          onOpenChange={(next) => (kept === undefined ? setOpened(next) : undefined)}
          columns={[
            {
              key: 'name',
              title: w('unit'),
              width: 'minmax(0, 1fr)',
              render: ({ name, key }) => (
                <span>
                  {name}{' '}
                  <Text span c="dimmed" size="xs">
                    {key}
                  </Text>
                </span>
              ),
            },
          ]}
          chosenKey={value}
          onChoose={({ key }) => {
            onChange(key);
            close();
          }}
          empty={<EmptyState title={w('none', { term })} />}
          height="50dvh"
        />
      </Modal>
    </>
  );
}
