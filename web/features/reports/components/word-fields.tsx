import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Section } from '../../../../contract/indicators/form-definition.ts';
import { formatShortDate } from '../../../../contract/kernel/vietnamese-date.ts';
import { sentenceOfCode } from '../../../platform/api/api-problem.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { editText } from '../edit-places.ts';
import { wordIndicators } from '../section-grids.ts';
import { useReportScreen } from '../use-report-screen.ts';
import { reportWords } from '../words.ts';
import classes from './reports.module.css';

/** The text and date indicators of a line of work, each with what it said the period before. */
export function WordFields({ section }: { readonly section: Section }): ReactNode {
  const w = useWords(reportWords);
  const { language } = useLanguage();
  const { view, content, saving, mayType } = useReportScreen();
  const fields = wordIndicators(section);
  if (fields.length === 0) return null;
  const texts = new Map(content.texts.map((text) => [text.indicator, text]));
  const isCurrent = content === view.content;
  return (
    <section aria-label={w('words')} className={classes['fields']}>
      {fields.map(({ indicator, number }) => {
        const { code, name, hint, kind } = indicator;
        const edit = isCurrent ? saving.edits.texts[code] : undefined;
        const stored = texts.get(code);
        const kept = isCurrent ? saving.stored.texts.get(code) : stored?.value;
        const value = edit === undefined ? (kept ?? null) : edit.value;
        const label = `${number}. ${name[language]}`;
        const finding = content.findings.find(
          ({ cells, rule }) => rule !== 'required' && cells.some(({ indicator: at }) => at === code),
        );
        const error =
          edit?.refusal === undefined
            ? finding?.message[language]
            : sentenceOfCode(edit.refusal.code, edit.refusal.params, language);
        const before = stored?.previous ?? null;
        const shown = (text: string) => (kind === 'date' ? formatShortDate(text, language) : text);
        const description = [
          hint?.[language],
          before === null ? undefined : w('previousText', { text: shown(before) }),
        ]
          .filter((part) => part !== undefined)
          .join(' · ');
        if (!mayType) {
          return (
            <div key={code}>
              <div className={classes['fieldName']}>{label}</div>
              <div className={classes['fieldText']}>{value === null ? '–' : shown(value)}</div>
              {description === '' ? null : <div className={classes['dimmed']}>{description}</div>}
            </div>
          );
        }
        const enter = (next: string | null) =>
          saving.change((edits, from) => editText(edits, from, code, next));
        return kind === 'date' ? (
          <DateField
            key={code}
            label={label}
            {...(description === '' ? {} : { description })}
            value={value ?? undefined}
            error={error}
            onChange={(date) => enter(date ?? null)}
          />
        ) : (
          <Textarea
            key={code}
            label={label}
            description={description}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            autosize
            minRows={2}
            maxRows={12}
            maxLength={4000}
            maw={760}
            value={value ?? ''}
            error={error}
            onChange={({ currentTarget: { value: text } }) => enter(text === '' ? null : text)}
          />
        );
      })}
    </section>
  );
}
