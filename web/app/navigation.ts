import { IconHome, IconReportAnalytics, IconSettings, IconSitemap } from '@tabler/icons-react';
import type { Bilingual } from '../../contract/kernel/bilingual.ts';
import type { Session } from '../platform/session/session.ts';

/** One area of work in the left navigation. */
export interface NavigationItem {
  readonly key: string;
  readonly label: Bilingual;
  /** Address of the area; the item is current on every page below it. */
  readonly to: string;
  readonly icon: typeof IconHome;
  /** Whether the posts of this person may open the area, from what the server sent. */
  readonly visible: (session: Session) => boolean;
}

/** The areas of work that exist, in the order of the design. A new area adds its line here. */
const navigation: readonly NavigationItem[] = [
  { key: 'today', label: { vi: 'Hôm nay', en: 'Today' }, to: '/', icon: IconHome, visible: () => true },
  {
    key: 'rounds',
    label: { vi: 'Báo cáo', en: 'Reports' },
    to: '/rounds',
    icon: IconReportAnalytics,
    visible: ({ rights }) => rights.readReports,
  },
  {
    key: 'organisation',
    label: { vi: 'Tổ chức', en: 'Organisation' },
    to: '/organisation',
    icon: IconSitemap,
    visible: () => true,
  },
  {
    key: 'administration',
    label: { vi: 'Quản trị', en: 'Administration' },
    to: '/administration',
    icon: IconSettings,
    visible: ({ rights }) => rights.manageAccounts || rights.readAudit || rights.manageRounds,
  },
];

export function navigationFor(session: Session): readonly NavigationItem[] {
  return navigation.filter((item) => item.visible(session));
}
