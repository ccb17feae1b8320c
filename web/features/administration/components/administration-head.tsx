import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../../../platform/i18n/language-context.tsx';
import { type Session, useSession } from '../../../platform/session/session.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { administrationWords } from '../words.ts';
import classes from './administration.module.css';

type Part = 'accounts' | 'packs' | 'forms' | 'calendar' | 'numbers' | 'audit';

const parts: readonly {
  readonly key: Part;
  readonly to: string;
  readonly visible: (rights: Session['rights']) => boolean;
}[] = [
  { key: 'accounts', to: '/administration/accounts', visible: ({ manageAccounts }) => manageAccounts },
  { key: 'packs', to: '/administration/packs', visible: ({ manageSettings }) => manageSettings },
  { key: 'forms', to: '/administration/forms', visible: () => true },
  { key: 'calendar', to: '/administration/calendar', visible: () => true },
  { key: 'numbers', to: '/administration/numbers', visible: ({ readReports }) => readReports },
  { key: 'audit', to: '/administration/audit', visible: ({ readAudit }) => readAudit },
];

interface AdministrationHeadProps {
  readonly part: Part;
  /** The page's own name where it is not that of the part. */
  readonly title?: string;
  readonly waiting?: ReactNode;
  readonly action?: ReactNode;
  readonly others?: ReactNode;
}

/** The head of each part of administration, with the way to the others. */
export function AdministrationHead({
  part,
  title,
  waiting,
  action,
  others,
}: AdministrationHeadProps): ReactNode {
  const w = useWords(administrationWords);
  const { rights } = useSession();
  return (
    <>
      <PageHeader
        title={title ?? w(part)}
        trail={[
          <Link key="administration" to="/administration">
            {w('title')}
          </Link>,
        ]}
        waiting={waiting}
        action={action}
        others={others}
      />
      <nav aria-label={w('parts')} data-no-print>
        <ul className={classes['tabs']}>
          {parts
            .filter(({ visible }) => visible(rights))
            .map(({ key, to }) => (
              <li key={key}>
                <Link to={to} className={classes['tab']} aria-current={key === part ? 'page' : undefined}>
                  {w(key)}
                </Link>
              </li>
            ))}
        </ul>
      </nav>
    </>
  );
}
