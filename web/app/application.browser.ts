import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import type { Session } from '../../contract/accounts/session.ts';
import { session as sessionSchema } from '../../contract/accounts/session.ts';
import { expect, expectAccessible, takePicture } from '../ui/testing/widget-test.ts';
import { serveBuilt } from '../ui/testing/serve-built.ts';

const test = base.extend<object, { readonly origin: string }>({
  origin: [
    async ({ browserName: _browser }, use) => {
      const built = await serveBuilt(join(import.meta.dirname, '..'), 'index.html');
      await use(built.origin);
      await built.close();
    },
    { scope: 'worker' },
  ],
});

const planner: Session = sessionSchema.parse({
  account: { id: 1, login: 'nhung.nt', language: 'vi', mustChangePassword: false },
  person: { code: 'P1', fullName: 'Nguyễn Thị Hồng Nhung' },
  appointments: [
    {
      id: 1,
      title: { vi: 'Trợ lý kế hoạch tổng hợp', en: 'Planning officer' },
      kind: 'appointed',
      unit: { code: 'PTKV3', name: 'Ban Chỉ huy Phòng thủ khu vực 3 – Trường Sơn, Bộ CHQS tỉnh Hoành Sơn' },
      roles: ['planner'],
    },
    {
      id: 2,
      title: { vi: 'Phó Chủ nhiệm Chính trị', en: 'Deputy head of politics' },
      kind: 'acting',
      unit: { code: 'F31', name: 'Sư đoàn 31' },
      roles: ['approver'],
    },
  ],
  actingAs: 1,
  rights: {
    readReports: false,
    prepareReports: false,
    signReports: false,
    approveReports: false,
    manageRounds: false,
    manageAccounts: false,
    manageStructure: false,
    manageSettings: false,
    readAudit: false,
  },
});

function refusal(code: string, status: number, params: Record<string, string | number> = {}) {
  return {
    status,
    contentType: 'application/problem+json',
    body: JSON.stringify({
      type: `urn:tongket:error:${code}`,
      title: code,
      status,
      code,
      params,
      correlationId: 'c-17',
      issues: [],
    }),
  };
}

/** A server that knows one person and what the tests change about them. */
async function answerAs(page: Page, state: { session: Session | null }): Promise<void> {
  await page.route('**/api/v1/**', (route) => route.fulfill({ json: { total: 0, items: [] } }));
  await page.route('**/api/v1/tokens', (route) => route.fulfill({ json: [] }));
  await page.route('**/api/v1/sessions', (route) =>
    route.fulfill({
      json: [
        {
          id: 7,
          createdAt: '2026-07-16T01:30:00Z',
          lastSeenAt: '2026-07-16T07:30:00Z',
          expiresAt: '2026-07-17T07:30:00Z',
          userAgent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/140',
          isCurrent: true,
        },
      ],
    }),
  );
  await page.route('**/api/v1/session', (route) => {
    const request = route.request();
    if (request.method() === 'GET') {
      return state.session === null
        ? route.fulfill(refusal('auth.required', 401))
        : route.fulfill({ json: state.session });
    }
    if (request.method() === 'DELETE') {
      state.session = null;
      return route.fulfill({ status: 204 });
    }
    const { password } = request.postDataJSON() as { password: string };
    if (password !== 'mật khẩu đúng') return route.fulfill(refusal('auth.wrong_credentials', 401));
    state.session ??= planner;
    return route.fulfill({ json: state.session });
  });
  await page.route('**/api/v1/session/password', (route) => {
    state.session = planner;
    return route.fulfill({ status: 204 });
  });
}

async function logIn(page: Page, password: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill('nhung.nt');
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
}

for (const width of [1280, 390] as const) {
  for (const scheme of ['light', 'dark'] as const) {
    test(`the way in and the account have no barrier at ${width} px in ${scheme}`, async ({
      page,
      origin,
    }) => {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 768 });
      await page.emulateMedia({ colorScheme: scheme });
      await answerAs(page, { session: null });
      await page.goto(`${origin}/account`);
      await expect(page).toHaveURL(/\/login\?from=%2Faccount$/);
      await logIn(page, 'sai');
      await expect(page.getByRole('alert')).toContainText('Tên đăng nhập hoặc mật khẩu không đúng.');
      await expect(page.getByRole('textbox', { name: 'Tên đăng nhập' })).toHaveValue('nhung.nt');
      await takePicture(page, `log-in-${width}-${scheme}`);
      await expectAccessible(page);
      await logIn(page, 'mật khẩu đúng');
      await expect(page).toHaveURL(/\/account$/);
      await expect(page).toHaveTitle('Tài khoản · Tổng Kết');
      await expect(page.getByText('Chrome, Windows')).toBeVisible();
      await takePicture(page, `account-${width}-${scheme}`);
      await expectAccessible(page);
    });
  }
}

test('a one-time password must be replaced before anything else', async ({ page, origin }) => {
  const first = { ...planner, account: { ...planner.account, mustChangePassword: true } };
  await answerAs(page, { session: first });
  await page.goto(`${origin}/account`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đặt mật khẩu riêng');
  await page.getByLabel('Mật khẩu đang dùng').fill('một lần');
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill('ngắn');
  await page.getByLabel('Nhập lại mật khẩu mới').fill('khác');
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click();
  await expect(page.getByText('Hai lần nhập mật khẩu mới không giống nhau.')).toBeVisible();
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill('trời xanh mây trắng');
  await page.getByLabel('Nhập lại mật khẩu mới').fill('trời xanh mây trắng');
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hôm nay');
});

test('a session that ends is renewed over the page, and what was typed is still there', async ({
  page,
  origin,
}) => {
  const state: { session: Session | null } = { session: planner };
  await answerAs(page, state);
  await page.goto(`${origin}/account`);
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill('đang gõ dở');
  state.session = null;
  await page.route('**/api/v1/session/password', (route) => route.fulfill(refusal('auth.required', 401)));
  await page.getByLabel('Mật khẩu đang dùng').fill('x');
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill('đang gõ dở dang');
  await page.getByLabel('Nhập lại mật khẩu mới').fill('đang gõ dở dang');
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click();
  const dialog = page.getByRole('dialog', { name: 'Phiên đăng nhập đã hết' });
  await expect(dialog.getByLabel('Tên đăng nhập')).toHaveValue('nhung.nt');
  await expectAccessible(page);
  await dialog.getByLabel('Mật khẩu', { exact: true }).fill('mật khẩu đúng');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel('Mật khẩu mới', { exact: true })).toHaveValue('đang gõ dở dang');
});

test('the frame is used by keyboard alone: skip, search, help, period in the address', async ({
  page,
  origin,
}) => {
  await answerAs(page, { session: planner });
  await page.goto(`${origin}/?period=2026-H1`);
  await page.getByRole('heading', { level: 1, name: 'Hôm nay' }).waitFor();
  await expect(page.getByRole('button', { name: 'Kỳ đang xem: 6 tháng đầu năm 2026' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Đến nội dung chính' })).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  const search = page.getByRole('combobox', { name: 'Tìm kiếm' });
  await expect(search).toBeFocused();
  await page.keyboard.type('hom nay');
  await expect(page.getByRole('option', { name: 'Hôm nay', selected: true })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/\?period=2026-H1$/);
  await page.getByRole('button', { name: /Tài khoản của/ }).click();
  await page.getByRole('menuitem', { name: 'Tài khoản và phiên đăng nhập' }).click();
  await expect(page).toHaveURL(/\/account\?period=2026-H1$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Tài khoản' })).toBeFocused();
});

test('an address that does not exist says so, and leads home', async ({ page, origin }) => {
  await answerAs(page, { session: planner });
  await page.goto(`${origin}/khong-co`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không có trang này');
  await page.getByRole('link', { name: 'Về trang Hôm nay' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hôm nay');
});

test('a log-in never leads to another site', async ({ page, origin }) => {
  await answerAs(page, { session: null });
  await page.goto(`${origin}/login?from=//example.org`);
  await logIn(page, 'mật khẩu đúng');
  await expect(page).toHaveURL(`${origin}/`);
});

test('a server that does not answer is named, and asked again on request', async ({ page, origin }) => {
  await page.route('**/api/v1/session', (route) => route.abort());
  await page.goto(`${origin}/`);
  await expect(page.getByRole('alert')).toContainText('Không kết nối được máy chủ.', { timeout: 20_000 });
  await page.unroute('**/api/v1/session');
  await answerAs(page, { session: planner });
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hôm nay');
});

test('on a phone the areas of work open from below, in both languages', async ({ page, origin }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await answerAs(page, { session: planner });
  await page.goto(`${origin}/`);
  await page.getByRole('button', { name: 'Các phần việc' }).click();
  const drawer = page.getByRole('dialog', { name: 'Các phần việc' });
  await expect(drawer.getByRole('link', { name: 'Hôm nay' })).toBeVisible();
  expect((await drawer.boundingBox())?.y).toBeGreaterThan(300);
  await takePicture(page, 'areas-390');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Tài khoản của/ }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today');
  await takePicture(page, 'today-390-en');
  await expectAccessible(page);
});
