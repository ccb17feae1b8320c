import { Button, Group, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { PostDetail } from '../../../../contract/accounts/person.ts';
import { role } from '../../../../contract/accounts/role.ts';
import { formatShortDate } from '../../../../contract/kernel/vietnamese-date.ts';
import type { UnitDetail } from '../../../../contract/org-units/unit-detail.ts';
import { problemFrom } from '../../../platform/api/api-problem.ts';
import { todayHere } from '../../../platform/format/today-here.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { postsQuery } from '../api/posts.ts';
import { vocabularyQuery } from '../api/vocabulary.ts';
import { peopleWords } from '../people-words.ts';
import { AppointDialog } from './appoint-dialog.tsx';
import { EndAppointmentDialog } from './end-appointment-dialog.tsx';
import classes from './organisation.module.css';
import { SetRolesDialog } from './post-dialogs.tsx';

type Appointment = PostDetail['appointments'][number];
type Open =
  | { readonly kind: 'appoint' | 'roles'; readonly post: PostDetail }
  | { readonly kind: 'end'; readonly appointment: Appointment };

function isHeldOn({ fromOn, toOn }: Appointment, day: string): boolean {
  return fromOn <= day && (toOn === null || toOn > day);
}

function rolesText(roles: readonly string[], nameOf: (one: (typeof role.options)[number]) => string): string {
  return role.options
    .filter((one) => roles.includes(one))
    .map(nameOf)
    .join(', ');
}

/** Posts with who holds them, for everybody. */
export function UnitPostsShort({ unit: { posts } }: { readonly unit: UnitDetail }): ReactNode {
  const w = useWords(peopleWords);
  const { language } = useLanguage();
  if (posts.length === 0) return <Text c="dimmed">{w('noPosts')}</Text>;
  return (
    <ul className={classes['list']}>
      {posts.map(({ code, title, roles, holders }) => (
        <li key={code}>
          <Text fw={600}>{title[language]}</Text>
          <Text>{holders.length === 0 ? w('vacant') : holders.join(', ')}</Text>
          <Text size="sm" c="dimmed">
            {roles.length === 0 ? w('noRoles') : rolesText(roles, w)}
          </Text>
        </li>
      ))}
    </ul>
  );
}

interface HolderProps {
  readonly appointment: Appointment;
  readonly onEnd?: () => void;
}

function Holder({ appointment, onEnd }: HolderProps): ReactNode {
  const w = useWords(peopleWords);
  const { language } = useLanguage();
  const { data } = useQuery(vocabularyQuery());
  const { fullName, rankCode, kind, fromOn, toOn, decisionNumber } = appointment;
  const rank = data?.ranks.find(({ code }) => code === rankCode)?.name[language] ?? rankCode;
  const date = (day: string) => formatShortDate(day, language);
  const time =
    toOn === null ? w('since', { from: date(fromOn) }) : w('during', { from: date(fromOn), to: date(toOn) });
  return (
    <li className={classes['line']}>
      <div>
        <Text>
          {rank === null ? '' : `${rank} `}
          <strong>{fullName}</strong>
        </Text>
        <Text size="sm" c="dimmed">
          {[w(kind), time, ...(decisionNumber === '' ? [] : [decisionNumber])].join(' · ')}
        </Text>
      </div>
      {onEnd === undefined ? null : (
        <Button variant="default" aria-label={`${w('end')}: ${fullName}`} onClick={onEnd}>
          {w('end')}
        </Button>
      )}
    </li>
  );
}

/** Posts with rank, name and time of each holder, and what an administrator may do with them. */
export function UnitPostsManaged({ unit }: { readonly unit: UnitDetail }): ReactNode {
  const w = useWords(peopleWords);
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery(postsQuery(unit.code));
  const [open, setOpen] = useState<Open | undefined>();
  const today = todayHere();
  if (error !== null) return <ProblemAlert problem={problemFrom(error)} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton height={96} />;
  if (data.length === 0) return <Text c="dimmed">{w('noPosts')}</Text>;
  const close = () => setOpen(undefined);
  return (
    <>
      <ul className={classes['list']}>
        {data.map((post) => {
          const holders = post.appointments.filter((one) => isHeldOn(one, today));
          const others = post.appointments.filter((one) => !isHeldOn(one, today));
          const body = unit.bodies.find(({ code }) => code === post.bodyCode);
          return (
            <li key={post.code}>
              <div className={classes['line']}>
                <div>
                  <Text fw={600}>{post.title[language]}</Text>
                  <Text size="sm" c="dimmed">
                    {[
                      ...(body === undefined ? [] : [body.name]),
                      post.roles.length === 0 ? w('noRoles') : rolesText(post.roles, w),
                    ].join(' · ')}
                  </Text>
                </div>
                <Group gap="sm">
                  <Button
                    variant="default"
                    aria-label={`${w('appoint')}: ${post.title[language]}`}
                    onClick={() => setOpen({ kind: 'appoint', post })}
                  >
                    {w('appoint')}
                  </Button>
                  <Button
                    variant="default"
                    aria-label={`${w('setRoles')}: ${post.title[language]}`}
                    onClick={() => setOpen({ kind: 'roles', post })}
                  >
                    {w('setRoles')}
                  </Button>
                </Group>
              </div>
              {holders.length === 0 ? (
                <Text c="dimmed" mt={4}>
                  {w('vacant')}
                </Text>
              ) : (
                <ul className={classes['holders']}>
                  {holders.map((appointment) => (
                    <Holder
                      key={appointment.id}
                      appointment={appointment}
                      onEnd={() => setOpen({ kind: 'end', appointment })}
                    />
                  ))}
                </ul>
              )}
              {others.length === 0 ? null : (
                <details className={classes['past']}>
                  <summary>{w('past', { count: others.length })}</summary>
                  <ul className={classes['holders']}>
                    {others.map((appointment) => (
                      <Holder key={appointment.id} appointment={appointment} />
                    ))}
                  </ul>
                </details>
              )}
            </li>
          );
        })}
      </ul>
      {open?.kind === 'appoint' ? <AppointDialog post={open.post} onClose={close} /> : null}
      {open?.kind === 'roles' ? <SetRolesDialog post={open.post} onClose={close} /> : null}
      {open?.kind === 'end' ? <EndAppointmentDialog appointment={open.appointment} onClose={close} /> : null}
    </>
  );
}
