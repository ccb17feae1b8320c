import { Button, Text, Textarea } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { CellRef } from '../../../../contract/indicators/form-definition.ts';
import type { ShownComment } from '../../../../contract/reports/report-view.ts';
import { sentenceOfCode } from '../../../platform/api/api-problem.ts';
import { formatInstant } from '../../../platform/format/format-instant.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { actorText } from '../actor-text.ts';
import { useCommentCell, useResolveComment } from '../api/comments.ts';
import { detailWords } from '../detail-words.ts';
import { useReportScreen } from '../use-report-screen.ts';
import classes from './reports.module.css';

function CommentItem({ comment }: { readonly comment: ShownComment }): ReactNode {
  const d = useWords(detailWords);
  const { language } = useLanguage();
  const { view } = useReportScreen();
  const resolve = useResolveComment(view.round.code, view.unit.code);
  const who = (by: ShownComment['by']) => actorText(by, language, d('unknownPerson'));
  return (
    <li className={classes['comment']} data-resolved={comment.resolvedAt !== null || undefined}>
      <div className={classes['commentText']}>{comment.text}</div>
      <div className={classes['dimmed']}>
        {`${who(comment.by)}, ${formatInstant(comment.at, language)}, ${d('onVersion', { version: comment.version })}`}
      </div>
      {comment.resolvedAt !== null ? (
        <div className={classes['dimmed']}>
          {d('resolved', {
            who: who(comment.resolvedBy),
            at: formatInstant(comment.resolvedAt, language),
          })}
        </div>
      ) : view.may.comment === true ? (
        <Button
          variant="default"
          mt="xs"
          leftSection={<IconCheck size={16} aria-hidden />}
          loading={resolve.isSending}
          onClick={() => resolve.send(comment.id)}
        >
          {d('resolve')}
        </Button>
      ) : null}
      {resolve.problem === undefined ? null : <ProblemAlert problem={resolve.problem} takesFocus />}
    </li>
  );
}

/** Remarks on a cell: those made, their answers, and a new one. */
export function CellComments({ cell }: { readonly cell: CellRef }): ReactNode {
  const d = useWords(detailWords);
  const { language } = useLanguage();
  const { view } = useReportScreen();
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const add = useCommentCell(view.round.code, view.unit.code, () => {
    setText('');
    setTried(false);
  });
  const comments = view.comments.filter(
    ({ indicator, column }) => indicator === cell.indicator && (column === null || column === cell.column),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (text.trim() !== '') add.send({ indicator: cell.indicator, column: cell.column, text: text.trim() });
  };
  return (
    <>
      {comments.length === 0 ? (
        <Text c="dimmed" size="sm">
          {d('noComments')}
        </Text>
      ) : (
        <ul className={classes['comments']}>
          {comments.map((comment) => (
            <CommentItem key={comment.id} comment={comment} />
          ))}
        </ul>
      )}
      {view.may.comment === true ? (
        <form onSubmit={submit} noValidate>
          {add.problem === undefined ? null : <ProblemAlert problem={add.problem} takesFocus />}
          <Textarea
            label={d('commentText')}
            autosize
            minRows={2}
            maxLength={2000}
            mt="sm"
            value={text}
            error={isTried && text.trim() === '' ? d('commentNeeded') : undefined}
            onChange={({ currentTarget: { value } }) => setText(value)}
          />
          <Button type="submit" mt="xs" loading={add.isSending}>
            {d('addComment')}
          </Button>
        </form>
      ) : (
        <Text c="dimmed" size="sm" mt="xs">
          {sentenceOfCode(view.may.comment, {}, language)}
        </Text>
      )}
    </>
  );
}
