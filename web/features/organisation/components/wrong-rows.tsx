import { Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { ProblemIssue } from '../../../../contract/kernel/problem.ts';
import { type ApiProblem, sentenceOfCode } from '../../../platform/api/api-problem.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { cellPlace, columnLetters } from '../cell-place.ts';
import { importWords } from '../import-words.ts';
import { readSheet, type SheetCells } from '../read-sheet.ts';
import classes from './organisation.module.css';

/** So many wrong rows are shown; the list of mistakes above has all of them. */
const shownRows = 200;

/** Scrolled by keyboard; the cells themselves are reached from the list above. */
const scrollStop = { tabIndex: 0 };

interface WrongRowsProps {
  readonly problem: ApiProblem;
  readonly file: File;
}

/** Every mistake of a refused file, and the wrong rows as they stand in it; a mistake leads to its cell. */
export function WrongRows({ problem, file }: WrongRowsProps): ReactNode {
  const w = useWords(importWords);
  const { language } = useLanguage();
  const [cells, setCells] = useState<SheetCells>(new Map());
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isCurrent = true;
    const show = async () => {
      const read = await readSheet(file);
      if (isCurrent) setCells(read);
    };
    void show();
    return () => {
      isCurrent = false;
    };
  }, [file]);

  const issuesByCell = useMemo(() => {
    const placed = problem.issues.flatMap((issue) => {
      const place = cellPlace(issue.pointer);
      return place === undefined ? [] : [{ issue, place }];
    });
    return Map.groupBy(placed, ({ place }) => place.name);
  }, [problem]);
  const places = [...issuesByCell.values()].flatMap(([first]) => (first === undefined ? [] : [first.place]));
  const headRow = Math.min(...cells.keys());
  const rows = [...new Set(places.map(({ row }) => row))]
    .filter((row) => row !== headRow)
    .toSorted((a, b) => a - b)
    .slice(0, shownRows);
  const lastColumn = Math.max(
    0,
    ...places.map(({ column }) => column),
    ...rows.flatMap((row) => [...(cells.get(row)?.keys() ?? [])]),
    ...(cells.get(headRow)?.keys() ?? []),
  );
  const columns = Array.from({ length: Math.min(lastColumn, 40) }, (_, at) => at + 1);

  const jump = (issue: ProblemIssue) => {
    const place = cellPlace(issue.pointer);
    const cell = sheet.current?.querySelector<HTMLElement>(`[data-cell="${place?.name ?? ''}"]`);
    cell?.scrollIntoView({ block: 'center', inline: 'center' });
    cell?.focus();
  };
  const cellOf = (row: number, column: number, Tag: 'th' | 'td') => {
    const name = `${columnLetters(column)}${row}`;
    const issues = issuesByCell.get(name) ?? [];
    const text = cells.get(row)?.get(column) ?? '';
    if (issues.length === 0) return <Tag key={column}>{text}</Tag>;
    return (
      <Tag key={column} data-cell={name} tabIndex={-1} className={classes['wrong']}>
        {text}
        {issues.map(({ issue }) => (
          <p key={issue.code}>{sentenceOfCode(issue.code, issue.params, language)}</p>
        ))}
      </Tag>
    );
  };
  return (
    <>
      <ProblemAlert
        problem={problem}
        takesFocus
        onJump={jump}
        placeOf={(issue) => {
          const place = cellPlace(issue.pointer);
          return place === undefined ? undefined : w('cell', { cell: place.name });
        }}
      />
      {cells.size === 0 || issuesByCell.size === 0 ? null : (
        <section aria-labelledby="wrong-rows">
          <Title order={2} size="h3" id="wrong-rows">
            {w('wrongRows')}
          </Title>
          <Text c="dimmed" mb="xs">
            {w('wrongRowsLead')}
          </Text>
          <div ref={sheet} {...scrollStop} className={classes['sheet']}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{w('row')}</th>
                  {columns.map((column) => cellOf(headRow, column, 'th'))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row}>
                    <th scope="row">{row}</th>
                    {columns.map((column) => cellOf(row, column, 'td'))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
    </>
  );
}
