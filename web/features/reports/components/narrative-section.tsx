import { Button, Skeleton, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import type { NarrativeHeading, Section } from '../../../../contract/indicators/form-definition.ts';
import type { ShownStatement } from '../../../../contract/reports/report-view.ts';
import { sentenceOfCode } from '../../../platform/api/api-problem.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { detailWords } from '../detail-words.ts';
import { editHeading } from '../edit-places.ts';
import { type DraftStatement, headingKey } from '../pending-edits.ts';
import { useReportScreen } from '../use-report-screen.ts';
import { ChangedWords } from './changed-words.tsx';
import own from './narrative.module.css';
import classes from './reports.module.css';
import { SubordinateStatementsList } from './subordinate-statements-list.tsx';

const NarrativeEditor = lazy(async () => {
  const { NarrativeEditor: component } = await import('./narrative-editor.tsx');
  return { default: component };
});

function StatementsText({ statements }: { readonly statements: readonly DraftStatement[] }): ReactNode {
  const d = useWords(detailWords);
  if (statements.length === 0) return <Text c="dimmed">{d('emptyNarrative')}</Text>;
  return (
    <div className={own['told']}>
      {statements.map(({ kind, text }, at) => (
        <p key={`${at} ${text.slice(0, 20)}`} data-kind={kind}>
          {text}
        </p>
      ))}
    </div>
  );
}

function Quotes({ statements }: { readonly statements: readonly ShownStatement[] }): ReactNode {
  const d = useWords(detailWords);
  const { view } = useReportScreen();
  const quotes = statements.filter(({ quotedFrom }) => quotedFrom !== null);
  if (quotes.length === 0) return null;
  return (
    <section aria-label={d('quotes')} className={own['quotes']}>
      <div className={classes['dimmed']}>{d('quotes')}</div>
      <ul className={classes['plain']}>
        {quotes.map(({ id, text, quotedFrom, isEdited }) =>
          quotedFrom === null ? null : (
            <li key={id}>
              <Link
                to="/rounds/$round/reports/$unit"
                params={{ round: view.round.code, unit: quotedFrom.unit }}
                search={{ version: quotedFrom.version }}
              >
                {d('quoteFrom', { unit: quotedFrom.unitName, version: quotedFrom.version })}
              </Link>
              {` (${isEdited ? d('quoteEdited') : d('quoteExact')}): “${text.length > 80 ? `${text.slice(0, 80)}…` : text}”`}
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

interface HeadingProps {
  readonly section: Section;
  readonly heading: NarrativeHeading;
}

function HeadingWords({ section, heading }: HeadingProps): ReactNode {
  const d = useWords(detailWords);
  const { language } = useLanguage();
  const { view, content, saving, mayType } = useReportScreen();
  const [showsBelow, setShowsBelow] = useState(false);
  const id = useId();
  const line = section.lineCode;
  const key = headingKey(line, heading);
  const shown =
    content.narrative.find((place) => place.line === line && place.heading === heading)?.statements ?? [];
  const isCurrent = content === view.content;
  const edit = isCurrent ? saving.edits.narrative[key] : undefined;
  const kept: readonly DraftStatement[] = (isCurrent ? saving.stored.narrative.get(key) : undefined) ?? shown;
  const statements = edit?.statements ?? kept;
  const write = (next: readonly DraftStatement[]) =>
    saving.change((edits, stored) => editHeading(edits, stored, { line, heading }, next));
  const quote = ({ id: quotedStatementId, kind, text }: ShownStatement) =>
    write([...statements, { kind, text, quotedStatementId }]);
  const label = `${section.name[language]}: ${d(heading)}`;
  return (
    <section aria-labelledby={id} className={own['heading']}>
      <div className={own['headingHead']}>
        <Title order={3} id={id}>
          {d(heading)}
        </Title>
        {mayType && view.unit.hasSubordinates ? (
          <Button
            variant="subtle"
            aria-expanded={showsBelow}
            aria-label={`${showsBelow ? d('belowClose') : d('belowOpen')}: ${d(heading)}`}
            onClick={() => setShowsBelow(!showsBelow)}
          >
            {showsBelow ? d('belowClose') : d('belowOpen')}
          </Button>
        ) : null}
      </div>
      <div className={own['headingBody']} data-beside={showsBelow || undefined}>
        <div>
          {mayType ? (
            <Suspense fallback={<Skeleton height={96} />}>
              <NarrativeEditor
                label={label}
                statements={statements.map(({ id: own, kind, text, quotedStatementId }) => ({
                  ...(own === undefined ? {} : { id: own }),
                  kind,
                  text,
                  quotedStatementId,
                }))}
                onChange={write}
              />
            </Suspense>
          ) : (
            <>
              <StatementsText statements={statements} />
              <ChangedWords line={line} heading={heading} statements={statements} />
            </>
          )}
          {edit?.refusal === undefined ? null : (
            <Text c="var(--mantine-color-error)" size="sm">
              {sentenceOfCode(edit.refusal.code, edit.refusal.params, language)}
            </Text>
          )}
          <Quotes statements={shown} />
        </div>
        {showsBelow ? (
          <aside aria-label={`${d('below')}: ${d(heading)}`}>
            <SubordinateStatementsList
              line={line}
              heading={heading}
              quoted={new Set(statements.flatMap(({ quotedStatementId }) => quotedStatementId ?? []))}
              onQuote={quote}
            />
          </aside>
        ) : null}
      </div>
    </section>
  );
}

/** What a line of work says in words, heading by heading. */
export function NarrativeSection({ section }: { readonly section: Section }): ReactNode {
  const d = useWords(detailWords);
  const { mayType } = useReportScreen();
  if (section.narrative.length === 0) return null;
  return (
    <section aria-label={d('narrative')}>
      <Title order={2} mt="lg" mb="xs">
        {d('narrative')}
      </Title>
      {mayType ? (
        <Text c="dimmed" size="sm" mb="sm">
          {d('editorHint')}
        </Text>
      ) : null}
      {section.narrative.map((heading) => (
        <HeadingWords key={heading} section={section} heading={heading} />
      ))}
    </section>
  );
}
