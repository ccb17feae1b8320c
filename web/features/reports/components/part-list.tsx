import { NativeSelect } from '@mantine/core';
import { IconAlertTriangleFilled, IconInfoCircle, IconMessage } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { countOfSection } from '../findings-by-cell.ts';
import { isDeciding } from '../report-lead.ts';
import type { ReportAddress } from '../report-address.ts';
import { sectionOfEdits } from '../section-of-edits.ts';
import { useReportScreen } from '../use-report-screen.ts';
import { reportWords } from '../words.ts';
import classes from './reports.module.css';

interface Part {
  readonly key: string;
  readonly title: string;
  readonly go: ReportAddress;
  readonly errors: number;
  readonly warnings: number;
  readonly missing: number;
  readonly comments: number;
}

type Tab = NonNullable<ReportAddress['tab']>;

const nothing = { errors: 0, warnings: 0, missing: 0, comments: 0 };

function tab(key: Tab, title: string): Part {
  return { ...nothing, key, title, go: { tab: key, section: undefined, cell: undefined } };
}

function useParts(): { readonly tabs: readonly Part[]; readonly sections: readonly Part[] } {
  const w = useWords(reportWords);
  const { language } = useLanguage();
  const { view, content, definition, lead, saving, mayType } = useReportScreen();
  const unreadable = sectionOfEdits(definition, saving.edits);
  const sections = definition.sections.map((section, index) => {
    const count = countOfSection(section, content.findings, view.comments);
    return {
      ...count,
      errors: count.errors + (mayType ? (unreadable.get(section.code) ?? 0) : 0),
      key: `section ${section.code}`,
      title: `${index + 1}. ${section.name[language]}`,
      go: { tab: undefined, section: section.code, cell: undefined },
    };
  });
  const hasWorkbook = lead === 'prepare' || mayType;
  return {
    tabs: [
      tab('check', isDeciding({ lead, state: view.state }) ? w('check') : w('note')),
      ...(hasWorkbook ? [tab('workbook', w('workbook'))] : []),
      tab('history', w('history')),
    ],
    sections,
  };
}

function Counts({ part }: { readonly part: Part }): ReactNode {
  const w = useWords(reportWords);
  const { errors, warnings, missing, comments } = part;
  return (
    <span className={classes['counts']}>
      {errors + missing === 0 ? null : (
        <span
          data-kind={errors > 0 ? 'error' : 'missing'}
          title={[
            errors === 0 ? undefined : w('errorCount', { count: errors }),
            missing === 0 ? undefined : w('missingCount', { count: missing }),
          ]
            .filter((text) => text !== undefined)
            .join(', ')}
        >
          <IconAlertTriangleFilled size={14} aria-hidden />
          {errors + missing}
        </span>
      )}
      {warnings === 0 ? null : (
        <span data-kind="warning" title={w('warningCount', { count: warnings })}>
          <IconInfoCircle size={14} aria-hidden />
          {warnings}
        </span>
      )}
      {comments === 0 ? null : (
        <span data-kind="comment" title={w('commentCount', { count: comments })}>
          <IconMessage size={14} aria-hidden />
          {comments}
        </span>
      )}
    </span>
  );
}

/** The parts of the report with what is to be done in each; at phone width one field to choose from. */
export function PartList({
  current,
  isPhone,
}: {
  readonly current: string;
  readonly isPhone: boolean;
}): ReactNode {
  const w = useWords(reportWords);
  const { onAddress } = useReportScreen();
  const { tabs, sections } = useParts();
  const all = [...tabs, ...sections];
  if (isPhone) {
    const label = (part: Part) => {
      const count = part.errors + part.missing;
      return count === 0 ? part.title : `${part.title} (${w('errorCount', { count })})`;
    };
    return (
      <NativeSelect
        label={w('partChoice')}
        mb="sm"
        value={current}
        onChange={({ currentTarget: { value } }) => {
          const part = all.find(({ key }) => key === value);
          if (part !== undefined) onAddress(part.go);
        }}
        data={[
          ...tabs.map((part) => ({ value: part.key, label: part.title })),
          { group: w('sections'), items: sections.map((part) => ({ value: part.key, label: label(part) })) },
        ]}
      />
    );
  }
  const item = (part: Part) => (
    <li key={part.key}>
      <button
        type="button"
        className={classes['part']}
        aria-current={part.key === current ? 'true' : undefined}
        onClick={() => onAddress(part.go)}
      >
        <span>{part.title}</span>
        <Counts part={part} />
      </button>
    </li>
  );
  return (
    <nav aria-label={w('parts')} className={classes['parts']}>
      <ul>{tabs.map(item)}</ul>
      <ul>{sections.map(item)}</ul>
    </nav>
  );
}
