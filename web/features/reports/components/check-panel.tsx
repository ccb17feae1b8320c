import { Button, Checkbox, Text, Title, UnstyledButton } from '@mantine/core';
import { IconAlertTriangleFilled, IconInfoCircle } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { CellRef } from '../../../../contract/indicators/form-definition.ts';
import { formatPlainDecimal } from '../../../../contract/kernel/quantity.ts';
import type { ReportFinding } from '../../../../contract/reports/report-view.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { detailWords } from '../detail-words.ts';
import { largeMoves } from '../large-moves.ts';
import { isDeciding } from '../report-lead.ts';
import { cellKey } from '../report-place.ts';
import { stepWords } from '../step-words.ts';
import { useReportScreen } from '../use-report-screen.ts';
import own from './check.module.css';
import classes from './reports.module.css';

const shownFirst = 8;

interface ShortListProps<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly render: (item: Item) => ReactNode;
}

function ShortList<Item>({ items, keyOf, render }: ShortListProps<Item>): ReactNode {
  const w = useWords(stepWords);
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? items : items.slice(0, shownFirst);
  return (
    <>
      <ul className={own['checkList']}>
        {shown.map((item) => (
          <li key={keyOf(item)}>{render(item)}</li>
        ))}
      </ul>
      {shown.length === items.length ? null : (
        <Button variant="subtle" onClick={() => setShowsAll(true)}>
          {w('showAll', { count: items.length })}
        </Button>
      )}
    </>
  );
}

function useGoToCell(): (cell: CellRef) => void {
  const { names, onAddress } = useReportScreen();
  return (cell) =>
    onAddress({ tab: undefined, section: names.sectionOf(cell.indicator)?.code, cell: cellKey(cell) });
}

function CellLink({ cell, children }: { readonly cell: CellRef; readonly children: ReactNode }): ReactNode {
  const go = useGoToCell();
  return (
    <UnstyledButton className={own['checkLink'] ?? ''} onClick={() => go(cell)}>
      {children}
    </UnstyledButton>
  );
}

interface FindingsProps {
  readonly acknowledged: ReadonlySet<string>;
  readonly onAcknowledge: ((key: string, isSeen: boolean) => void) | undefined;
}

function FindingsList({ acknowledged, onAcknowledge }: FindingsProps): ReactNode {
  const w = useWords(stepWords);
  const { language } = useLanguage();
  const { view, content, names } = useReportScreen();
  if (content.findings.length === 0) {
    return <Text c="dimmed">{view.version === 0 ? w('noFindingsYet') : w('noFindings')}</Text>;
  }
  const render = ({ key, severity, message, cells }: ReportFinding) => (
    <div className={own['finding']} data-severity={severity}>
      {severity === 'error' ? (
        <IconAlertTriangleFilled size={16} aria-hidden />
      ) : (
        <IconInfoCircle size={16} aria-hidden />
      )}
      <div>
        <div>
          <strong>{`${w(severity)}: `}</strong>
          {message[language]}
        </div>
        <div className={own['findingCells']}>
          {cells.slice(0, 6).map((cell) => (
            <CellLink key={cellKey(cell)} cell={cell}>
              {names.place(cell)}
            </CellLink>
          ))}
          {cells.length > 6 ? <span className={classes['dimmed']}>{`+${cells.length - 6}`}</span> : null}
        </div>
        {severity === 'warning' && onAcknowledge !== undefined ? (
          <Checkbox
            mt="xs"
            label={w('acknowledge')}
            checked={acknowledged.has(key)}
            onChange={({ currentTarget: { checked } }) => onAcknowledge(key, checked)}
          />
        ) : null}
      </div>
    </div>
  );
  // Warnings are acknowledged one by one, so none of them is folded away from the signer.
  return onAcknowledge === undefined ? (
    <ShortList items={content.findings} keyOf={({ key }) => key} render={render} />
  ) : (
    <ul className={own['checkList']}>
      {content.findings.map((finding) => (
        <li key={finding.key}>{render(finding)}</li>
      ))}
    </ul>
  );
}

function ChangesList(): ReactNode {
  const w = useWords(stepWords);
  const d = useWords(detailWords);
  const { language } = useLanguage();
  const { view, content, names, onAddress } = useReportScreen();
  const shown = (value: string | null) =>
    value === null ? w('missingNow') : formatPlainDecimal(value, language);
  const headings = content.changedHeadings.map(({ line, heading }) => ({
    key: `${line} ${heading}`,
    section: names.sectionOfLine(line),
    heading,
  }));
  return (
    <section aria-labelledby="check-changed">
      <Title order={3} id="check-changed">
        {w('changedVersion', { version: view.version - 1 })}
      </Title>
      {content.changed.length + headings.length === 0 ? (
        <Text c="dimmed">{w('noChangedVersion')}</Text>
      ) : (
        <ShortList
          items={content.changed}
          keyOf={(change) => `${cellKey(change)} ${change.part} ${change.kind}`}
          render={(change) => (
            <span className={own['change']}>
              <CellLink cell={change}>
                {change.kind === 'own'
                  ? names.place(change)
                  : `${names.place(change)} (${w('wasAdjustment')})`}
              </CellLink>
              <span className="tk-figures">
                {w('fromTo', { before: shown(change.before), after: shown(change.after) })}
              </span>
            </span>
          )}
        />
      )}
      {headings.length === 0 ? null : (
        <ul className={own['checkList']}>
          {headings.map(({ key, section, heading }) => (
            <li key={key}>
              <UnstyledButton
                className={own['checkLink'] ?? ''}
                onClick={() => onAddress({ tab: undefined, section: section?.code, cell: undefined })}
              >
                {w('changedWords', { heading: d(heading), section: section?.name[language] ?? '' })}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function MovesList(): ReactNode {
  const w = useWords(stepWords);
  const { language } = useLanguage();
  const { content, definition, names } = useReportScreen();
  const hasPrevious = content.cells.some(({ previous }) => previous !== null);
  const moves = hasPrevious ? largeMoves(definition, content.cells, 40) : [];
  const shown = (value: string | null) =>
    value === null ? w('missingNow') : formatPlainDecimal(value, language);
  return (
    <section aria-labelledby="check-moves">
      <Title order={3} id="check-moves">
        {w('changedPeriod')}
      </Title>
      {moves.length === 0 ? (
        <Text c="dimmed">{hasPrevious ? w('noChangedPeriod') : w('noPrevious')}</Text>
      ) : (
        <>
          <Text c="dimmed" size="sm" mb="xs">
            {w('changedPeriodLead')}
          </Text>
          <ShortList
            items={moves}
            keyOf={({ indicator, column }) => `${indicator.code} ${column ?? ''}`}
            render={({ indicator, column, before, now }) => (
              <span className={own['change']}>
                <CellLink cell={{ indicator: indicator.code, column }}>
                  {names.place({ indicator: indicator.code, column })}
                </CellLink>
                <span className="tk-figures">
                  {w('fromTo', { before: shown(before), after: shown(now) })}
                </span>
              </span>
            )}
          />
        </>
      )}
    </section>
  );
}

function CopiedList(): ReactNode {
  const w = useWords(stepWords);
  const { content, names } = useReportScreen();
  const copied = content.copiedFromPrevious;
  return (
    <section aria-labelledby="check-copied">
      <Title order={3} id="check-copied">
        {w('copied')}
      </Title>
      {copied.length === 0 ? (
        <Text c="dimmed">{w('noCopied')}</Text>
      ) : (
        <>
          <Text c="dimmed" size="sm" mb="xs">
            {w('copiedLead', { count: copied.length })}
          </Text>
          <ShortList
            items={copied}
            keyOf={cellKey}
            render={(cell) => <CellLink cell={cell}>{names.place(cell)}</CellLink>}
          />
        </>
      )}
    </section>
  );
}

function OpenComments(): ReactNode {
  const w = useWords(stepWords);
  const { view, names } = useReportScreen();
  const open = view.comments.filter(({ resolvedAt }) => resolvedAt === null);
  return (
    <section aria-labelledby="check-comments">
      <Title order={3} id="check-comments">
        {w('openComments')}
      </Title>
      {open.length === 0 ? (
        <Text c="dimmed">{w('noComments')}</Text>
      ) : (
        <ShortList
          items={open}
          keyOf={({ id }) => String(id)}
          render={(comment) => (
            <>
              <CellLink cell={comment}>{names.place(comment)}</CellLink>
              <div>{comment.text}</div>
            </>
          )}
        />
      )}
    </section>
  );
}

const titles = {
  prepare: 'checkPrepare',
  sign: 'checkSign',
  accept: 'checkAccept',
  read: 'checkRead',
} as const;

/** What to look at before the next step: what does not add up, what changed, what was taken over, what was asked. */
export function CheckPanel(props: FindingsProps): ReactNode {
  const w = useWords(stepWords);
  const { view, lead } = useReportScreen();
  return (
    <div className={own['check']}>
      <Title order={2}>{w(isDeciding({ lead, state: view.state }) ? titles[lead] : 'checkRead')}</Title>
      <div className={own['checkColumns']}>
        <section aria-labelledby="check-findings">
          <Title order={3} id="check-findings">
            {w('findings')}
          </Title>
          <FindingsList {...props} />
        </section>
        {view.version > 1 ? <ChangesList /> : null}
        <MovesList />
        <CopiedList />
        <OpenComments />
      </div>
    </div>
  );
}
