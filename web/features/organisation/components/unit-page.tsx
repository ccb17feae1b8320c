import { Alert, Anchor, Button, Menu, Skeleton, Text, Title, Tooltip } from '@mantine/core';
import { IconChevronDown, IconInfoCircle, IconLock, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { formatShortDate } from '../../../../contract/kernel/vietnamese-date.ts';
import { problemFrom } from '../../../platform/api/api-problem.ts';
import { todayHere } from '../../../platform/format/today-here.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { unitQuery, unitTreeQuery } from '../api/units.ts';
import { vocabularyQuery } from '../api/vocabulary.ts';
import { peopleWords } from '../people-words.ts';
import { unitItems } from '../unit-items.ts';
import { organisationWords } from '../words.ts';
import { CreateBodyDialog } from './body-dialogs.tsx';
import {
  CloseUnitDialog,
  CorrectUnitDialog,
  MoveUnitDialog,
  RenameUnitDialog,
} from './change-unit-dialogs.tsx';
import { CreateUnitDialog } from './create-unit-dialog.tsx';
import classes from './organisation.module.css';
import { CreatePostDialog } from './post-dialogs.tsx';
import { UnitBodies } from './unit-bodies.tsx';
import { UnitHistory } from './unit-history.tsx';
import { UnitPostsManaged, UnitPostsShort } from './unit-posts.tsx';

type Dialog = 'child' | 'rename' | 'move' | 'correct' | 'close' | 'body' | 'post';

interface ChangeMenuProps {
  readonly may: boolean;
  readonly onChoose: (dialog: Dialog) => void;
}

function ChangeMenu({ may, onChoose }: ChangeMenuProps): ReactNode {
  const w = useWords(organisationWords);
  if (!may) {
    return (
      <Tooltip label={w('mayNot')}>
        <Button
          variant="default"
          data-disabled
          aria-disabled
          aria-description={w('mayNot')}
          leftSection={<IconLock size={16} aria-hidden />}
          onClick={(event) => event.preventDefault()}
        >
          {w('changeUnit')}
        </Button>
      </Tooltip>
    );
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button rightSection={<IconChevronDown size={16} aria-hidden />}>{w('changeUnit')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onChoose('child')}>{w('addChild')}</Menu.Item>
        <Menu.Item onClick={() => onChoose('rename')}>{w('rename')}</Menu.Item>
        <Menu.Item onClick={() => onChoose('move')}>{w('move')}</Menu.Item>
        <Menu.Item onClick={() => onChoose('correct')}>{w('correct')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => onChoose('close')}>{w('close')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Everything about one unit on a day: where it stands, its posts, what is below and beside it, and its history. */
export function UnitPage(): ReactNode {
  const w = useWords(organisationWords);
  const p = useWords(peopleWords);
  const { language } = useLanguage();
  const { unit: code } = useParams({ from: '/behind-log-in/organisation/units/$unit' });
  const { on } = useSearch({ from: '/behind-log-in/organisation/units/$unit' });
  const navigate = useNavigate({ from: '/organisation/units/$unit' });
  const { data, error, refetch } = useQuery(unitQuery(code, on));
  const tree = useQuery(unitTreeQuery(on));
  const { data: words } = useQuery(vocabularyQuery());
  const [dialog, setDialog] = useState<Dialog | undefined>();
  const below = useMemo(
    () =>
      tree.data === undefined ? undefined : unitItems(tree.data).filter(({ parent }) => parent === code),
    [tree.data, code],
  );
  const day = on ?? todayHere();
  const close = () => setDialog(undefined);
  const unit = data?.unit ?? null;
  const name = unit?.name ?? data?.versions.at(-1)?.name ?? code;
  const nameIn = (
    list: readonly { code: string; name: { vi: string; en: string } }[] | undefined,
    key: string,
  ) => list?.find((one) => one.code === key)?.name[language] ?? key;
  const trail = [
    <Link key="" to="/organisation" search={{ on }}>
      {w('title')}
    </Link>,
    ...(data?.path ?? []).map((above) => (
      <Link key={above.code} to="/organisation/units/$unit" params={{ unit: above.code }} search={{ on }}>
        {above.name}
      </Link>
    )),
  ];
  return (
    <>
      <PageHeader
        key={code}
        title={name}
        trail={trail}
        waiting={unit === null ? undefined : `${nameIn(words?.levels, unit.levelCode)} · ${code}`}
        action={
          data === undefined || unit === null ? undefined : (
            <ChangeMenu may={data.may.change} onChoose={setDialog} />
          )
        }
      />
      {error === null ? null : <ProblemAlert problem={problemFrom(error)} onRetry={() => void refetch()} />}
      {data === undefined ? (
        error === null ? (
          <div className={classes['columns']} aria-busy="true">
            <Skeleton height={320} />
            <Skeleton height={240} />
          </div>
        ) : null
      ) : (
        <>
          <div className={classes['filters']}>
            <DateField
              key={day}
              label={w('on')}
              value={day}
              onChange={(next) => {
                if (next === undefined || next === day) return;
                void navigate({ search: { on: next === todayHere() ? undefined : next }, replace: true });
              }}
            />
          </div>
          {unit === null ? (
            <Alert
              variant="outline"
              color="yellow"
              mb="md"
              icon={<IconInfoCircle aria-hidden />}
              title={w('notThere', { date: formatShortDate(day, language) })}
            >
              {w('notThereMore')}
            </Alert>
          ) : null}
          <div className={classes['columns']}>
            <div className={classes['column']}>
              <section aria-labelledby="unit-posts">
                <div className={classes['sectionHead']}>
                  <Title order={2} size="h3" id="unit-posts">
                    {w('posts')}
                  </Title>
                  {data.may.change ? (
                    <Button
                      variant="default"
                      leftSection={<IconPlus size={16} aria-hidden />}
                      onClick={() => setDialog('post')}
                    >
                      {p('addPost')}
                    </Button>
                  ) : null}
                </div>
                {data.may.change ? <UnitPostsManaged unit={data} /> : <UnitPostsShort unit={data} />}
              </section>
              <section aria-labelledby="unit-children">
                <div className={classes['sectionHead']}>
                  <Title order={2} size="h3" id="unit-children">
                    {w('children')}
                    {below === undefined || below.length === 0 ? '' : ` (${below.length})`}
                  </Title>
                </div>
                {below === undefined ? (
                  <Skeleton height={96} />
                ) : below.length === 0 ? (
                  <Text c="dimmed">{w('noChildren')}</Text>
                ) : (
                  <ul className={classes['list']}>
                    {below.map((child) => (
                      <li key={child.key} className={classes['line']}>
                        <Anchor
                          component={Link}
                          to={`/organisation/units/${child.key}${on === undefined ? '' : `?on=${on}`}`}
                        >
                          {child.name}
                        </Anchor>
                        <Text size="sm" c="dimmed">
                          {[
                            nameIn(words?.levels, child.levelCode),
                            child.key,
                            ...(child.childCount === 0 ? [] : [`${w('childCount')}: ${child.childCount}`]),
                          ].join(' · ')}
                        </Text>
                      </li>
                    ))}
                  </ul>
                )}
              </section>
            </div>
            <div className={classes['column']}>
              {unit === null ? null : (
                <section aria-labelledby="unit-facts">
                  <Title order={2} size="h3" mb="xs" id="unit-facts">
                    {w('facts')}
                  </Title>
                  <dl className={classes['facts']}>
                    <dt>{w('shortName')}</dt>
                    <dd>{unit.shortName}</dd>
                    <dt>{w('level')}</dt>
                    <dd>{nameIn(words?.levels, unit.levelCode)}</dd>
                    <dt>{w('kind')}</dt>
                    <dd>{nameIn([...(words?.kinds ?? []), ...(words?.levels ?? [])], unit.kind)}</dd>
                    <dt>{w('place')}</dt>
                    <dd>{unit.placeName === '' ? '–' : unit.placeName}</dd>
                    <dt>{w('parent')}</dt>
                    <dd>{data.path.at(-1)?.name ?? w('noParent')}</dd>
                  </dl>
                </section>
              )}
              <section aria-labelledby="unit-bodies">
                <div className={classes['sectionHead']}>
                  <Title order={2} size="h3" id="unit-bodies">
                    {w('bodies')}
                  </Title>
                  {data.may.change && unit !== null ? (
                    <Button
                      variant="default"
                      leftSection={<IconPlus size={16} aria-hidden />}
                      onClick={() => setDialog('body')}
                    >
                      {w('addBody')}
                    </Button>
                  ) : null}
                </div>
                <UnitBodies unit={data} />
              </section>
              <section aria-labelledby="unit-history">
                <Title order={2} size="h3" mb="xs" id="unit-history">
                  {w('history')}
                </Title>
                <UnitHistory unit={data} />
              </section>
            </div>
          </div>
          {dialog === 'post' ? <CreatePostDialog unit={data} onClose={close} /> : null}
          {dialog === 'body' ? <CreateBodyDialog unit={code} onClose={close} /> : null}
          {dialog === 'child' ? <CreateUnitDialog parent={code} onClose={close} /> : null}
          {unit !== null && dialog === 'rename' ? <RenameUnitDialog unit={unit} onClose={close} /> : null}
          {unit !== null && dialog === 'move' ? <MoveUnitDialog unit={unit} onClose={close} /> : null}
          {unit !== null && dialog === 'correct' ? <CorrectUnitDialog unit={unit} onClose={close} /> : null}
          {unit !== null && dialog === 'close' ? <CloseUnitDialog unit={unit} onClose={close} /> : null}
        </>
      )}
    </>
  );
}
