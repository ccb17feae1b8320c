import { Anchor, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ReportActor } from '../../../../contract/reports/report-view.ts';
import { formatInstant } from '../../../platform/format/format-instant.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { ReportStateBadge } from '../../../ui/report-state-badge.tsx';
import type { TrailLevel } from '../trail-level.ts';
import { trailWords } from '../trail-words.ts';
import classes from './trail.module.css';

/** Says who did something, with post and unit, and when. */
function useActorText(): (actor: ReportActor | null, at?: string | null) => string {
  const w = useWords(trailWords);
  const { language } = useLanguage();
  return (actor, at) => {
    if (actor === null) return '–';
    const { name, post, unit } = actor;
    const who =
      post === null
        ? name
        : unit === null
          ? w('actor', { name, post: post[language] })
          : w('actorUnit', { name, post: post[language], unit });
    return at === undefined || at === null
      ? who
      : w('actorAt', { actor: who, at: formatInstant(at, language) });
  };
}

interface TrailOwnProps {
  readonly level: TrailLevel;
}

/** The cell at the end of the way: the unit's own figure, its version, who prepared, signed and accepted it. */
export function TrailOwn({ level }: TrailOwnProps): ReactNode {
  const w = useWords(trailWords);
  const who = useActorText();
  const { own, unit, round } = level.head;
  const report: string = `/rounds/${round}/reports/${unit.code}`;
  return (
    <section aria-labelledby="trail-own">
      <Title order={3} size="h4" mb="xs" id="trail-own">
        {w('own')}
      </Title>
      {own === null ? (
        <Text c="dimmed">{w('noOwn')}</Text>
      ) : (
        <dl className={classes['facts']}>
          <dt>{w('value')}</dt>
          <dd>
            <strong>{level.own ?? w('noFigure')}</strong>
            {level.ownDetail === null ? null : ` (${level.ownDetail})`}
          </dd>
          {level.adjustment === null ? null : (
            <>
              <dt>{w('adjustment')}</dt>
              <dd>{level.adjustment}</dd>
              <dt>{w('reason')}</dt>
              <dd>{level.reasons.join('; ') || '–'}</dd>
            </>
          )}
          <dt>{w('version')}</dt>
          <dd>
            {w('versionOf', { version: own.version })} <ReportStateBadge state={own.state} />
          </dd>
          <dt>{w('prepared')}</dt>
          <dd>{who(own.preparedBy)}</dd>
          <dt>{w('signed')}</dt>
          <dd>{who(own.submittedBy, own.submittedAt)}</dd>
          <dt>{w('accepted')}</dt>
          <dd>{who(own.approvedBy, own.approvedAt)}</dd>
        </dl>
      )}
      <Anchor mt="xs" display="inline-block" renderRoot={(props) => <Link {...props} to={report} />}>
        {w('openReport')}
      </Anchor>
    </section>
  );
}

/** What was remarked on the cell. */
export function TrailComments({ level }: TrailOwnProps): ReactNode {
  const w = useWords(trailWords);
  const who = useActorText();
  const { comments } = level.head;
  if (comments.length === 0) return null;
  return (
    <section aria-labelledby="trail-comments">
      <Title order={3} size="h4" mb="xs" id="trail-comments">
        {w('comments', { count: comments.length })}
      </Title>
      <ul className={classes['list']}>
        {comments.map(({ id, text, by, at, resolvedAt }) => (
          <li key={id} className={classes['note']}>
            <Text>{text}</Text>
            <Text c="dimmed" size="xs">
              {who(by, at)}
              {resolvedAt === null ? null : ` · ${w('resolved')}`}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
