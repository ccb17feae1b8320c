import type { Role } from '../../contract/accounts/role.ts';
import { demoChance } from './demo-chance.ts';
import { personName } from './demo-names.ts';
import { csvFile, type DemoUnit } from './demo-structure.ts';

/** A person in a post of the demonstration. */
export interface DemoHolder {
  readonly personCode: string;
  readonly fullName: string;
  /** Rank code of the pack; null where the post is held by a civilian of the commune. */
  readonly rankCode: string | null;
  readonly unitCode: string;
  readonly postCode: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly roles: readonly Role[];
  readonly login: string;
}

interface PostPlan {
  /** Ending of post code and log-in name. */
  readonly key: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly roles: readonly Role[];
  readonly ranks: readonly (string | null)[];
}

const officer = { vi: 'Trợ lý tổng hợp báo cáo', en: 'Reporting officer' };
const planner = { vi: 'Trợ lý kế hoạch tổng hợp', en: 'Planning officer' };

const communePosts: readonly PostPlan[] = [
  {
    key: 'bc',
    title: { vi: 'Phó Chỉ huy trưởng', en: 'Deputy commander' },
    roles: ['reporting_officer'],
    ranks: [null, 'thieu-uy', 'trung-uy'],
  },
  { key: 'ct', title: { vi: 'Chính trị viên', en: 'Political officer' }, roles: ['signer'], ranks: [null] },
];

const areaPosts: readonly PostPlan[] = [
  {
    key: 'ct',
    title: { vi: 'Chính trị viên', en: 'Political officer' },
    roles: ['signer'],
    ranks: ['thuong-ta', 'trung-ta'],
  },
  {
    key: 'ch',
    title: { vi: 'Chỉ huy trưởng', en: 'Commander' },
    roles: ['signer'],
    ranks: ['thuong-ta', 'trung-ta'],
  },
  { key: 'kh', title: planner, roles: ['planner'], ranks: ['thieu-ta', 'dai-uy'] },
  { key: 'bc', title: officer, roles: ['reporting_officer'], ranks: ['dai-uy', 'thuong-uy'] },
];

const regimentPosts: readonly PostPlan[] = [
  {
    key: 'cu',
    title: { vi: 'Chính ủy', en: 'Political commissar' },
    roles: ['signer'],
    ranks: ['thuong-ta', 'trung-ta'],
  },
  {
    key: 'ch',
    title: { vi: 'Trung đoàn trưởng', en: 'Regiment commander' },
    roles: ['signer'],
    ranks: ['thuong-ta', 'trung-ta'],
  },
  { key: 'bc', title: officer, roles: ['reporting_officer'], ranks: ['dai-uy', 'thuong-uy'] },
];

const provincePosts: readonly PostPlan[] = [
  {
    key: 'cu',
    title: { vi: 'Chính ủy', en: 'Political commissar' },
    roles: ['signer', 'approver'],
    ranks: ['dai-ta'],
  },
  {
    key: 'ch',
    title: { vi: 'Chỉ huy trưởng', en: 'Commander' },
    roles: ['signer', 'approver'],
    ranks: ['dai-ta'],
  },
  { key: 'kh', title: planner, roles: ['planner'], ranks: ['trung-ta', 'thieu-ta'] },
  { key: 'bc', title: officer, roles: ['reporting_officer'], ranks: ['thieu-ta', 'dai-uy'] },
];

const divisionPosts: readonly PostPlan[] = [
  {
    key: 'cu',
    title: { vi: 'Chính ủy', en: 'Political commissar' },
    roles: ['signer', 'approver'],
    ranks: ['dai-ta'],
  },
  {
    key: 'st',
    title: { vi: 'Sư đoàn trưởng', en: 'Division commander' },
    roles: ['signer', 'approver'],
    ranks: ['dai-ta'],
  },
  { key: 'kh', title: planner, roles: ['planner'], ranks: ['trung-ta', 'thieu-ta'] },
  { key: 'bc', title: officer, roles: ['reporting_officer'], ranks: ['thieu-ta', 'dai-uy'] },
];

const regionPosts: readonly PostPlan[] = [
  {
    key: 'cu',
    title: { vi: 'Chính ủy', en: 'Political commissar' },
    roles: ['approver'],
    ranks: ['trung-tuong'],
  },
  {
    key: 'cnct',
    title: { vi: 'Chủ nhiệm Chính trị', en: 'Head of the political department' },
    roles: ['signer'],
    ranks: ['thieu-tuong'],
  },
  {
    key: 'kh1',
    title: { vi: 'Trưởng phòng Kế hoạch tổng hợp', en: 'Head of planning' },
    roles: ['planner'],
    ranks: ['thuong-ta'],
  },
  {
    key: 'kh2',
    title: { vi: 'Trợ lý Phòng Kế hoạch tổng hợp', en: 'Planning officer' },
    roles: ['planner'],
    ranks: ['trung-ta'],
  },
  { key: 'bc', title: officer, roles: ['reporting_officer'], ranks: ['thieu-ta'] },
  {
    key: 'kt',
    title: { vi: 'Phó Chủ nhiệm Ủy ban Kiểm tra', en: 'Deputy head of the inspection committee' },
    roles: ['auditor'],
    ranks: ['dai-ta'],
  },
  {
    key: 'qt',
    title: { vi: 'Quản trị hệ thống', en: 'System administrator' },
    roles: ['administrator'],
    ranks: ['dai-uy'],
  },
];

const postsOfLevel: Readonly<Record<DemoUnit['level'], readonly PostPlan[]>> = {
  region: regionPosts,
  province: provincePosts,
  division: divisionPosts,
  regiment: regimentPosts,
  area: areaPosts,
  commune: communePosts,
};

function holderOf(unit: DemoUnit, post: PostPlan): DemoHolder {
  const chance = demoChance('person', unit.code, post.key);
  return {
    personCode: `CB.${unit.code}.${post.key.toUpperCase()}`,
    fullName: personName(chance),
    rankCode: chance.pick(post.ranks),
    unitCode: unit.code,
    postCode: `${unit.code}.${post.key.toUpperCase()}`,
    title: post.title,
    roles: post.roles,
    login: `${unit.code.toLowerCase()}.${post.key}`,
  };
}

/** Everybody who holds a post from the beginning, in the order of the units. */
export function demoHolders(units: readonly DemoUnit[]): DemoHolder[] {
  return units.flatMap((unit) => postsOfLevel[unit.level].map((post) => holderOf(unit, post)));
}

/** Persons, posts, appointments and accounts as the file an administrator would import. */
export function demoPeopleFile(holders: readonly DemoHolder[]): Uint8Array {
  return csvFile([
    [
      'Mã người',
      'Họ và tên',
      'Cấp bậc',
      'Mã đơn vị',
      'Mã chức vụ',
      'Chức vụ',
      'Chức vụ (tiếng Anh)',
      'Vai trò',
      'Thứ tự',
      'Số quyết định',
      'Tên đăng nhập',
    ],
    ...holders.map((holder, index) => [
      holder.personCode,
      holder.fullName,
      holder.rankCode ?? '',
      holder.unitCode,
      holder.postCode,
      holder.title.vi,
      holder.title.en,
      holder.roles.join('; '),
      String(index + 1),
      `${100 + (index % 400)}/QĐ-BTL`,
      holder.login,
    ]),
  ]);
}
