import { session } from '../../../contract/accounts/session.ts';

/** An administrator of the highest unit. */
export const sampleAdministrator = session.parse({
  account: { id: 9, login: 'quan.tri', language: 'vi', mustChangePassword: false },
  person: { code: 'P9', fullName: 'Phạm Thị Dung' },
  appointments: [
    {
      id: 9,
      title: { vi: 'Quản trị hệ thống', en: 'System administrator' },
      kind: 'appointed',
      unit: { code: 'QK4', name: 'Bộ Tư lệnh Quân khu' },
      roles: ['administrator'],
    },
  ],
  actingAs: 9,
  rights: {
    readReports: false,
    prepareReports: false,
    signReports: false,
    approveReports: false,
    manageRounds: false,
    manageAccounts: true,
    manageStructure: true,
    manageSettings: true,
    readAudit: true,
  },
});

const vocabulary = {
  levels: [
    { code: 'region', name: { vi: 'Quân khu', en: 'Military region' }, rank: 0 },
    { code: 'province', name: { vi: 'Tỉnh', en: 'Province' }, rank: 1 },
    { code: 'area', name: { vi: 'Khu vực', en: 'Area' }, rank: 2 },
    { code: 'commune', name: { vi: 'Xã', en: 'Commune' }, rank: 3 },
  ],
  kinds: [],
  ranks: [{ code: 'colonel', name: { vi: 'Đại tá', en: 'Colonel' }, group: 'officers', order: 12 }],
  documentTypes: [
    { code: 'BC', name: { vi: 'Báo cáo', en: 'Report' }, abbreviation: 'BC', layouts: ['state', 'party'] },
  ],
};

const unit = {
  pin: { on: '2026-06-18', revision: 12 },
  code: 'T1',
  unit: {
    id: 2,
    code: 'T1',
    name: 'Bộ CHQS tỉnh Hoành Phong',
    shortName: 'CHQS Hoành Phong',
    levelCode: 'province',
    kind: 'province',
    position: 1,
    placeName: 'Hoành Phong',
    parentCode: 'QK4',
    depth: 1,
    childCount: 4,
  },
  path: [{ code: 'QK4', name: 'Bộ Tư lệnh Quân khu' }],
  versions: [
    {
      name: 'Bộ CHQS tỉnh Hoành Phong',
      shortName: 'CHQS Hoành Phong',
      levelCode: 'province',
      kind: 'province',
      placeName: 'Hoành Phong',
      parentCode: 'QK4',
      validFrom: '2020-01-01',
      validTo: null,
      decision: { number: '1/QĐ-BTL', kind: 'found', effectiveOn: '2020-01-01' },
    },
  ],
  bodies: [
    {
      code: 'DU1',
      unitCode: 'T1',
      kind: 'party_committee',
      name: 'Đảng ủy Quân sự tỉnh Hoành Phong',
      parentBodyCode: null,
      validFrom: '2020-01-01',
      validTo: null,
    },
  ],
  posts: [
    {
      code: 'CHT',
      title: { vi: 'Chỉ huy trưởng', en: 'Commander' },
      roles: ['signer'],
      holders: ['Lê Văn Hùng'],
    },
  ],
  may: { change: true },
};

const people = [
  {
    code: 'P1',
    fullName: 'Lê Văn Hùng',
    rankCode: 'colonel',
    login: 'hung.lv',
    posts: [{ title: 'Chỉ huy trưởng', unitName: 'Bộ CHQS tỉnh Hoành Phong' }],
  },
  { code: 'P2', fullName: 'Trần Thị Bình', rankCode: null, login: null, posts: [] },
];

/** What the server answers an administrator, by path. */
export const administratorAnswers: Readonly<Record<string, unknown>> = {
  '/session': sampleAdministrator,
  '/vocabulary': vocabulary,
  '/tokens': [],
  '/sessions': [],
  '/units/T1': unit,
  '/posts': [
    {
      code: 'CHT',
      unitCode: 'T1',
      bodyCode: null,
      title: { vi: 'Chỉ huy trưởng', en: 'Commander' },
      position: 1,
      roles: ['signer'],
      appointments: [
        {
          id: 31,
          personCode: 'P1',
          fullName: 'Lê Văn Hùng',
          rankCode: 'colonel',
          postCode: 'CHT',
          kind: 'appointed',
          decisionNumber: '5/QĐ',
          fromOn: '2024-03-01',
          toOn: null,
        },
      ],
    },
  ],
  '/persons': { total: 2, items: people },
  '/accounts': {
    total: 1,
    items: [
      {
        login: 'hung.lv',
        personCode: 'P1',
        fullName: 'Lê Văn Hùng',
        posts: people[0]?.posts,
        language: 'vi',
        mustChangePassword: false,
        disabledAt: null,
        createdAt: '2026-01-05T02:00:00Z',
      },
    ],
  },
  '/accounts/hung.lv/reset-password': { login: 'hung.lv', firstPassword: 'abcde-fghij-kmnpq' },
  '/accounts/hung.lv/disable': { login: 'hung.lv' },
  '/accounts/hung.lv/enable': { login: 'hung.lv' },
  '/packs': {
    packs: [
      {
        code: 'ctd-ctct',
        name: { vi: 'Công tác đảng, công tác chính trị', en: 'Party and political work' },
        description: { vi: 'Báo cáo từ quân khu đến xã.', en: 'Reports from region to commune.' },
        isLoaded: true,
      },
    ],
  },
  '/forms': {
    forms: [
      {
        code: 'CTD-6T',
        name: { vi: 'Báo cáo 6 tháng', en: 'Half-year report' },
        versions: [{ formVersionId: 2, number: 2, publishedAt: '2026-01-05T00:00:00Z' }],
      },
    ],
    mayManage: true,
  },
  '/audit': {
    items: [
      {
        id: 77,
        at: '2026-06-18T02:30:00Z',
        action: 'org-units.rename-unit',
        subject: { kind: 'unit', id: 'T1' },
        unitCode: 'T1',
        login: 'quan.tri',
        fullName: 'Phạm Thị Dung',
        post: 'Quản trị hệ thống',
        via: 'session',
        before: { name: 'Tên cũ', levelCode: 'province' },
        after: { name: 'Tên mới', levelCode: 'province' },
        reason: null,
      },
    ],
    next: null,
  },
};
