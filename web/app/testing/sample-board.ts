import type { RoundBoard } from '../../../contract/reports/round-board.ts';

interface SampleUnit {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parent: number;
}

const provinceNames = ['Hoành Phong', 'Đức Thịnh', 'Trường Giang', 'Quỳnh Lâm', 'Nghĩa Bình', 'An Hải'];
const areaNames = ['Trường Sơn', 'Hồng Lĩnh', 'Cửa Lò', 'Thạch Bình'];
const communeNames = ['Đức Thọ', 'Hòa Bình', 'Kỳ Anh', 'Vũ Quang', 'Thạch Hà', 'Cẩm Xuyên', 'Lộc Hà'];

/** Units of a made-up region, depth first: the region, provinces, areas, communes. */
function sampleUnits(provinces: number, areas: number, communes: number): readonly SampleUnit[] {
  const units: SampleUnit[] = [{ code: 'QK4', name: 'Bộ Tư lệnh Quân khu', level: 'region', parent: -1 }];
  for (let p = 0; p < provinces; p += 1) {
    const province = units.length;
    const place = `${provinceNames[p % provinceNames.length]}${p < provinceNames.length ? '' : ` ${p}`}`;
    units.push({ code: `T${p + 1}`, name: `Bộ CHQS tỉnh ${place}`, level: 'province', parent: 0 });
    for (let a = 0; a < areas; a += 1) {
      const area = units.length;
      units.push({
        code: `T${p + 1}-KV${a + 1}`,
        name: `Ban Chỉ huy Phòng thủ khu vực ${a + 1} – ${areaNames[a % areaNames.length]}, Bộ CHQS tỉnh ${place}`,
        level: 'area',
        parent: province,
      });
      for (let c = 0; c < communes; c += 1) {
        units.push({
          code: `T${p + 1}-KV${a + 1}-X${c + 1}`,
          name: `Ban CHQS xã ${communeNames[c % communeNames.length]}${c < communeNames.length ? '' : ` ${c}`}`,
          level: 'commune',
          parent: area,
        });
      }
    }
  }
  return units;
}

const states = ['none', 'draft', 'submitted', 'approved', 'returned', 'reopened'] as const;

/** 340 units, or 11,551: a round in which most have answered, some are late and some were returned. */
export function sampleBoard(size: 'small' | 'large'): RoundBoard {
  const units = size === 'small' ? sampleUnits(3, 4, 27) : sampleUnits(30, 8, 47);
  const parent = units.map((unit) => unit.parent);
  const state = units.map(({ level }, at) => {
    if (level === 'region') return 1;
    if (level === 'province') return at % 2 === 1 ? 2 : 1;
    if (at % 29 === 7) return 0;
    if (at % 31 === 5) return 4;
    return at % 7 === 3 ? 2 : 3;
  });
  const isLate = units.map((_, at) => (state[at] === 0 || state[at] === 4) && at % 3 !== 0);
  const isDone = state.map((each) => each === 2 || each === 3);
  const below = (fits: (at: number) => boolean) => {
    const sums: number[] = units.map((_, at) => (fits(at) ? 1 : 0));
    for (let at = units.length - 1; at > 0; at -= 1) {
      const above = parent[at] ?? -1;
      sums[above] = (sums[above] ?? 0) + (sums[at] ?? 0);
    }
    return sums;
  };
  return {
    round: 'CTD-6T-2026-H1',
    treeOn: '2026-06-14',
    structureRevision: 12,
    today: '2026-06-18',
    isLocked: false,
    states: [...states],
    units: units.map(({ code }) => code),
    names: units.map(({ name }) => name),
    levels: units.map(({ level }) => level),
    parent,
    isExpected: units.map(() => true),
    state,
    isReady: units.map((_, at) => state[at] === 1 && at % 2 === 0),
    isLate,
    dueOn: units.map(({ level }) =>
      level === 'commune'
        ? '2026-06-16'
        : level === 'area'
          ? '2026-06-18'
          : level === 'province'
            ? '2026-06-22'
            : '2026-06-26',
    ),
    submittedAt: units.map((_, at) => (isDone[at] ? '2026-06-16T02:30:00Z' : null)),
    version: units.map((_, at) => (state[at] === 0 ? 0 : 1)),
    expectedBelow: below(() => true),
    submittedBelow: below((at) => isDone[at] === true),
    approvedBelow: below((at) => state[at] === 3),
    lateBelow: below((at) => isLate[at] === true),
    missingBelow: below((at) => isDone[at] !== true),
  };
}
