import type { Language } from '../../../contract/kernel/bilingual.ts';

/** Rows of an example file of units below the highest unit, with names of levels below it, the highest first. */
export function exampleUnits(
  root: string | undefined,
  levels: readonly string[],
  language: Language,
): readonly (readonly string[])[] {
  const isVietnamese = language === 'vi';
  const upper = levels[0] ?? 'province';
  const lower = levels[1] ?? upper;
  const parent = root ?? '';
  return [
    isVietnamese
      ? ['mã', 'tên', 'tên ngắn', 'cấp', 'mã đơn vị cấp trên', 'thứ tự', 'địa danh']
      : ['code', 'name', 'short name', 'level', 'parent code', 'order', 'place'],
    ['DV1', isVietnamese ? 'Đơn vị thứ nhất' : 'First unit', 'ĐV1', upper, parent, '1', 'Hoành Sơn'],
    [
      'DV1-A',
      isVietnamese ? 'Đơn vị A thuộc đơn vị thứ nhất' : 'Unit A of the first unit',
      'ĐV1-A',
      lower,
      'DV1',
      '1',
      '',
    ],
    ['DV2', isVietnamese ? 'Đơn vị thứ hai' : 'Second unit', 'ĐV2', upper, parent, '2', 'Đông Giang'],
  ];
}

/** Rows of an example file of people in posts of the highest unit. */
export function examplePeople(root: string | undefined, language: Language): readonly (readonly string[])[] {
  const unit = root ?? 'DV1';
  return language === 'vi'
    ? [
        [
          'mã người',
          'họ và tên',
          'mã đơn vị',
          'mã chức vụ',
          'chức vụ',
          'vai trò',
          'hình thức',
          'tên đăng nhập',
        ],
        [
          'P001',
          'Nguyễn Văn An',
          unit,
          'CV-KHTH',
          'Trợ lý kế hoạch tổng hợp',
          'kế hoạch tổng hợp',
          'bổ nhiệm',
          'an.nv',
        ],
        [
          'P002',
          'Trần Thị Bình',
          unit,
          'CV-CH',
          'Chỉ huy trưởng',
          'người ký; người duyệt',
          'bổ nhiệm',
          'binh.tt',
        ],
      ]
    : [
        [
          'person code',
          'full name',
          'unit code',
          'post code',
          'title',
          'title (en)',
          'roles',
          'kind',
          'login',
        ],
        [
          'P001',
          'Nguyễn Văn An',
          unit,
          'CV-KHTH',
          'Trợ lý kế hoạch tổng hợp',
          'Planning officer',
          'planner',
          'appointed',
          'an.nv',
        ],
        [
          'P002',
          'Trần Thị Bình',
          unit,
          'CV-CH',
          'Chỉ huy trưởng',
          'Commander',
          'signer; approver',
          'appointed',
          'binh.tt',
        ],
      ];
}
