import type { APIRequestContext, Page } from '@playwright/test';
import { z } from 'zod';
import type { Bilingual } from '../../contract/kernel/bilingual.ts';
import type { DemonstrationPlaces } from './demonstration-places.ts';

/** Who looks at a screen; the region's people, those of one province, and those around one commune. */
export type Viewer =
  | 'nobody'
  | 'newcomer'
  | 'planner'
  | 'auditor'
  | 'administrator'
  | 'commissar'
  | 'officer'
  | 'signer';

/** What every screen to be shown has. */
export interface Look {
  /** First part of the names of its pictures. */
  readonly name: string;
  readonly title: Bilingual;
  /** Something to do on the page before each picture. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** Whether it is shown in dark colours too. */
  readonly isDarkToo?: boolean;
}

/** Gives the interface programs use, as one of the people. */
export type Ask = (viewer: Viewer) => Promise<APIRequestContext>;

/** A screen of the demonstration. */
export interface Screen extends Look {
  readonly as: Viewer;
  readonly address: (places: DemonstrationPlaces) => string;
  /** Something to do once before the first picture. */
  readonly once?: (ask: Ask, places: DemonstrationPlaces) => Promise<void>;
}

const seen = z.object({ version: z.int(), edit: z.int() });

async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('lam giang');
  await page.getByRole('dialog').getByText('Lam Giang').first().waitFor();
}

async function openShortcuts(page: Page): Promise<void> {
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
}

async function typeWrongPassword(page: Page): Promise<void> {
  await page.locator('input[name=login]').fill('qk-tl.kh1');
  await page.locator('input[name=password]').fill('khong-dung-mat-khau');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
}

async function toNarrative(page: Page): Promise<void> {
  await page.locator('[contenteditable=true]').first().scrollIntoViewIfNeeded();
}

/** The officer mends what was sent back and puts it to the signer. */
async function putToSigner(ask: Ask, { halfYear, commune }: DemonstrationPlaces): Promise<void> {
  const request = await ask('officer');
  const report = `/api/v1/rounds/${halfYear}/reports/${commune}`;
  for (const step of ['draft', 'ready']) {
    const data = seen.parse(await (await request.get(report)).json());
    const answer = await request.post(`${report}/${step}`, { data });
    if (!answer.ok()) throw new Error(`${step}: ${await answer.text()}`);
  }
}

const round = ({ halfYear }: DemonstrationPlaces): string => `/rounds/${halfYear}`;
const ownReport = (places: DemonstrationPlaces): string => `${round(places)}/reports/${places.commune}`;

/** Screens of a program without any organisation yet. */
export const setUpScreens: readonly Look[] = [
  { name: 'set-up', title: { vi: 'Thiết lập lần đầu', en: 'The first set-up' } },
];

/** Every screen of the demonstration, in the order in which people meet them. What changes something comes last. */
export const screens: readonly Screen[] = [
  { name: 'log-in', title: { vi: 'Đăng nhập', en: 'Log in' }, as: 'nobody', address: () => '/login' },
  {
    name: 'log-in-refused',
    title: { vi: 'Đăng nhập sai', en: 'A refused log-in' },
    as: 'nobody',
    address: () => '/login',
    prepare: typeWrongPassword,
  },
  {
    name: 'first-password',
    title: { vi: 'Đặt mật khẩu riêng', en: 'The first password' },
    as: 'newcomer',
    address: () => '/first-password',
  },
  {
    name: 'today-officer',
    title: { vi: 'Hôm nay, cán bộ báo cáo xã', en: 'Today, for a commune’s reporting officer' },
    as: 'officer',
    address: () => '/',
  },
  {
    name: 'report-returned',
    title: { vi: 'Báo cáo bị trả lại: cần xem trước', en: 'A returned report: what to look at first' },
    as: 'officer',
    address: (places) => `${ownReport(places)}?tab=check`,
  },
  {
    name: 'report-entry',
    title: { vi: 'Nhập số liệu trên lưới', en: 'Entering figures in the grid' },
    as: 'officer',
    address: (places) => `${ownReport(places)}?section=education`,
    isDarkToo: true,
  },
  {
    name: 'report-cell',
    title: { vi: 'Chi tiết một ô', en: 'One cell' },
    as: 'officer',
    address: (places) => `${ownReport(places)}?section=planning&cell=militia_strength`,
  },
  {
    name: 'report-narrative',
    title: { vi: 'Viết thuyết minh', en: 'Writing the words' },
    as: 'officer',
    address: (places) => `${ownReport(places)}?section=policy`,
    prepare: toNarrative,
  },
  {
    name: 'report-workbook',
    title: { vi: 'Sổ tính Excel của đơn vị', en: 'The unit’s workbook' },
    as: 'officer',
    address: (places) => `${ownReport(places)}?tab=workbook`,
  },
  {
    name: 'report-history',
    title: { vi: 'Các bản và người xử lý', en: 'Versions and people' },
    as: 'officer',
    address: (places) => `${ownReport(places)}?tab=history`,
  },
  {
    name: 'today-planner',
    title: { vi: 'Hôm nay, phòng kế hoạch quân khu', en: 'Today, for the region’s planner' },
    as: 'planner',
    address: () => '/',
    isDarkToo: true,
  },
  {
    name: 'report-accept',
    title: { vi: 'Xem và duyệt báo cáo cấp dưới', en: 'Accepting a report from below' },
    as: 'planner',
    address: (places) => `${round(places)}/reports/${places.waiting}?tab=check`,
  },
  {
    name: 'rounds',
    title: { vi: 'Các đợt báo cáo', en: 'The rounds' },
    as: 'planner',
    address: () => '/rounds',
  },
  {
    name: 'round-open',
    title: { vi: 'Mở đợt báo cáo', en: 'Opening a round' },
    as: 'planner',
    address: () => '/rounds?opening=true',
  },
  {
    name: 'progress',
    title: { vi: 'Tiến độ của đợt', en: 'Progress of a round' },
    as: 'planner',
    address: round,
  },
  {
    name: 'progress-late',
    title: { vi: 'Ai muộn hạn', en: 'Who is late' },
    as: 'planner',
    address: (places) => `${round(places)}?show=late`,
  },
  {
    name: 'manage',
    title: { vi: 'Điều hành đợt: hạn, gia hạn, khóa', en: 'Managing a round: last days, more time, lock' },
    as: 'planner',
    address: (places) => `${round(places)}/manage`,
  },
  {
    name: 'figures',
    title: { vi: 'Số tổng hợp và độ lệch', en: 'Consolidated figures and their drift' },
    as: 'planner',
    address: (places) => `${round(places)}/figures?unit=${places.region}`,
    isDarkToo: true,
  },
  {
    name: 'figure-trail',
    title: { vi: 'Mở một số: vì sao lệch, đơn vị nào', en: 'Opening a figure: why it moved, and where' },
    as: 'planner',
    address: (places) => `${round(places)}/figures?unit=${places.region}&figure=${places.movedFigure}`,
  },
  {
    name: 'figure-cell',
    title: { vi: 'Số ấy ở ô của một xã', en: 'That figure in a commune’s cell' },
    as: 'planner',
    address: (places) =>
      `${round(places)}/figures?unit=${places.region}&figure=${places.movedFigure}&at=${places.cellOwner}`,
  },
  {
    name: 'figures-province',
    title: { vi: 'Số tổng hợp của một tỉnh', en: 'Figures of a province' },
    as: 'commissar',
    address: (places) => `${round(places)}/figures?unit=${places.province}&section=policy`,
  },
  {
    name: 'targets',
    title: { vi: 'Giao chỉ tiêu kế hoạch', en: 'Setting targets' },
    as: 'planner',
    address: (places) => `${round(places)}/figures?unit=${places.region}&targets=true`,
  },
  {
    name: 'document',
    title: { vi: 'Văn bản chưa ban hành', en: 'A document before it is issued' },
    as: 'planner',
    address: (places) => `${round(places)}/document?unit=${places.region}`,
  },
  {
    name: 'document-issued',
    title: { vi: 'Văn bản đã ban hành', en: 'An issued document' },
    as: 'planner',
    address: (places) => `/rounds/${places.issuedHalfYear}/document?unit=${places.region}`,
  },
  {
    name: 'report-locked',
    title: { vi: 'Đợt đã khóa, chỉ xem', en: 'A locked round, to be read only' },
    as: 'auditor',
    address: (places) => `/rounds/${places.issuedHalfYear}/reports/${places.province}?section=policy`,
  },
  {
    name: 'search',
    title: { vi: 'Tìm kiếm, Ctrl K', en: 'Search, Ctrl K' },
    as: 'planner',
    address: () => '/',
    prepare: openSearch,
  },
  {
    name: 'shortcuts',
    title: { vi: 'Phím tắt', en: 'Shortcuts' },
    as: 'planner',
    address: () => '/',
    prepare: openShortcuts,
  },
  {
    name: 'account',
    title: { vi: 'Tài khoản của tôi', en: 'My account' },
    as: 'planner',
    address: () => '/account',
  },
  {
    name: 'organisation',
    title: { vi: 'Cây tổ chức', en: 'The organisation' },
    as: 'administrator',
    address: () => '/organisation',
  },
  {
    name: 'unit',
    title: { vi: 'Một đơn vị', en: 'One unit' },
    as: 'administrator',
    address: ({ province }) => `/organisation/units/${province}`,
  },
  {
    name: 'people',
    title: { vi: 'Nhân sự', en: 'People' },
    as: 'administrator',
    address: () => '/organisation/people',
  },
  {
    name: 'import-units',
    title: { vi: 'Nhập cây đơn vị từ tệp', en: 'Importing units' },
    as: 'administrator',
    address: () => '/organisation/import',
  },
  {
    name: 'import-people',
    title: { vi: 'Nhập người và tài khoản từ tệp', en: 'Importing people and accounts' },
    as: 'administrator',
    address: () => '/organisation/people/import',
  },
  {
    name: 'accounts',
    title: { vi: 'Quản trị: tài khoản', en: 'Administration: accounts' },
    as: 'administrator',
    address: () => '/administration/accounts',
  },
  {
    name: 'packs',
    title: { vi: 'Quản trị: gói nghiệp vụ', en: 'Administration: domain packs' },
    as: 'administrator',
    address: () => '/administration/packs',
  },
  {
    name: 'form',
    title: { vi: 'Quản trị: một biểu mẫu', en: 'Administration: a form' },
    as: 'administrator',
    address: () => '/administration/forms/CTD-6T',
  },
  {
    name: 'calendar',
    title: { vi: 'Quản trị: lịch làm việc', en: 'Administration: working calendar' },
    as: 'administrator',
    address: () => '/administration/calendar',
  },
  {
    name: 'numbers',
    title: { vi: 'Quản trị: sổ số văn bản', en: 'Administration: register of numbers' },
    as: 'planner',
    address: ({ region }) => `/administration/numbers?unit=${region}`,
  },
  {
    name: 'audit',
    title: { vi: 'Nhật ký', en: 'Audit log' },
    as: 'auditor',
    address: () => '/administration/audit',
  },
  {
    name: 'not-found',
    title: { vi: 'Không có trang này', en: 'No such page' },
    as: 'planner',
    address: () => '/khong-co-trang-nay',
  },
  {
    name: 'report-ready',
    title: { vi: 'Báo cáo đã trình, chờ người ký', en: 'A report that waits for its signer' },
    as: 'signer',
    address: (places) => `${ownReport(places)}?tab=check`,
    once: putToSigner,
  },
  {
    name: 'today-signer',
    title: { vi: 'Hôm nay, chính trị viên xã', en: 'Today, for a commune’s signer' },
    as: 'signer',
    address: () => '/',
  },
];
