import { demoChance } from './demo-chance.ts';
import { communeNames } from './demo-names.ts';

/** A unit of the invented military region. */
export interface DemoUnit {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  /** Level code of the pack. */
  readonly level: 'region' | 'province' | 'division' | 'regiment' | 'area' | 'commune';
  readonly parentCode: string | null;
  readonly placeName: string;
}

/** How much of the region is built; the whole of it by default, a part for tests. */
export interface DemoSize {
  readonly provinces: number;
  readonly areasPerProvince: number;
  readonly communesPerArea: number;
  readonly divisions: number;
}

/** The whole region: 5 provincial commands, 2 divisions, 11 regiments, 21 area commands, 300 commune commands. */
export const wholeRegion: DemoSize = {
  provinces: 5,
  areasPerProvince: 5,
  communesPerArea: 15,
  divisions: 2,
};

/** The highest unit of the demonstration. */
export const regionCode = 'QK-TL';

interface Province {
  readonly key: string;
  readonly name: string;
  readonly areas: readonly string[];
}

const provinces: readonly Province[] = [
  {
    key: 'LG',
    name: 'Lam Giang',
    areas: ['Sông Lam', 'Núi Hồng', 'Trường Sơn', 'Cửa Biển', 'Đồng Bằng'],
  },
  { key: 'HP', name: 'Hoành Phong', areas: ['Hoành Sơn', 'Phong Nhai', 'Bến Lau', 'Ngàn Sâu'] },
  { key: 'TL', name: 'Thạch Lâm', areas: ['Thạch Bàn', 'Lâm Thao', 'Đá Bạc', 'Rào Quán'] },
  { key: 'HT', name: 'Hải Trạch', areas: ['Hải Vinh', 'Trạch Đông', 'Cồn Cát', 'Vĩnh Hải'] },
  { key: 'TH', name: 'Trường Hà', areas: ['Trường Lâm', 'Hà Tân', 'Đông Hà Trung', 'Tây Trường Sơn'] },
];

const divisions = [
  { number: 983, firstRegiment: 731, place: 'Lam Giang' },
  { number: 987, firstRegiment: 741, place: 'Hoành Phong' },
] as const;

/** A commune that was named anew; before that day it had its former name. */
export const renamedUnit = {
  code: 'X-HP1-02',
  on: '2025-07-01',
  former: {
    name: 'Ban Chỉ huy Quân sự xã Nam Khê',
    shortName: 'BCHQS xã Nam Khê',
    placeName: 'Nam Khê',
  },
} as const;

/** The units as they were named on a day. */
export function unitsOn(units: readonly DemoUnit[], on: string): DemoUnit[] {
  return units.map((unit) =>
    unit.code === renamedUnit.code && on < renamedUnit.on ? { ...unit, ...renamedUnit.former } : unit,
  );
}

const communeCount = 300;
const areaTotal = provinces.reduce((count, { areas }) => count + areas.length, 0);

function communesOfArea(names: readonly string[], area: number): readonly string[] {
  const first = Math.floor((area * communeCount) / areaTotal);
  return names.slice(first, Math.floor(((area + 1) * communeCount) / areaTotal));
}

function provinceUnits({ key, name, areas }: Province, nth: number, size: DemoSize): DemoUnit[] {
  const code = `BCH-${key}`;
  const regiment = 840 + nth * 2;
  const firstArea = provinces.slice(0, nth).reduce((count, before) => count + before.areas.length, 0);
  const communes = communeNames(demoChance('communes'));
  const areaUnits = areas.slice(0, size.areasPerProvince).flatMap((areaName, index): DemoUnit[] => {
    const areaCode = `KV-${key}${index + 1}`;
    const below = communesOfArea(communes, firstArea + index).slice(0, size.communesPerArea);
    return [
      {
        code: areaCode,
        name: `Ban Chỉ huy Phòng thủ khu vực ${index + 1} – ${areaName}, Bộ Chỉ huy Quân sự tỉnh ${name}`,
        shortName: `PTKV ${index + 1} – ${areaName}`,
        level: 'area',
        parentCode: code,
        placeName: areaName,
      },
      ...below.map(
        (commune, place): DemoUnit => ({
          code: `X-${key}${index + 1}-${String(place + 1).padStart(2, '0')}`,
          name: `Ban Chỉ huy Quân sự xã ${commune}`,
          shortName: `BCHQS xã ${commune}`,
          level: 'commune',
          parentCode: areaCode,
          placeName: commune,
        }),
      ),
    ];
  });
  return [
    {
      code,
      name: `Bộ Chỉ huy Quân sự tỉnh ${name}`,
      shortName: `BCHQS ${name}`,
      level: 'province',
      parentCode: regionCode,
      placeName: name,
    },
    {
      code: `E-${key}`,
      name: `Trung đoàn Bộ binh ${regiment}, Bộ Chỉ huy Quân sự tỉnh ${name}`,
      shortName: `eBB${regiment}`,
      level: 'regiment',
      parentCode: code,
      placeName: name,
    },
    ...areaUnits,
  ];
}

function divisionUnits({ number, firstRegiment, place }: (typeof divisions)[number]): DemoUnit[] {
  const code = `F-${number}`;
  return [
    {
      code,
      name: `Sư đoàn Bộ binh ${number}`,
      shortName: `fBB${number}`,
      level: 'division',
      parentCode: regionCode,
      placeName: place,
    },
    ...[0, 1, 2].map(
      (nth): DemoUnit => ({
        code: `E-${number}-${nth + 1}`,
        name: `Trung đoàn Bộ binh ${firstRegiment + nth}, Sư đoàn Bộ binh ${number}`,
        shortName: `eBB${firstRegiment + nth}`,
        level: 'regiment',
        parentCode: code,
        placeName: place,
      }),
    ),
  ];
}

/** The units of the demonstration, every superior before those below it. */
export function demoUnits(size: DemoSize = wholeRegion): DemoUnit[] {
  return [
    {
      code: regionCode,
      name: 'Bộ Tư lệnh Quân khu Trường Lam',
      shortName: 'BTL QK Trường Lam',
      level: 'region',
      parentCode: null,
      placeName: 'Lam Giang',
    },
    ...provinces.slice(0, size.provinces).flatMap((province, nth) => provinceUnits(province, nth, size)),
    ...divisions.slice(0, size.divisions).flatMap(divisionUnits),
  ];
}

function csvField(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Rows as a CSV file in UTF-8, as people export them from a spreadsheet. */
export function csvFile(rows: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(`${rows.map((row) => row.map(csvField).join(',')).join('\n')}\n`);
}

/** The tree as the file an administrator would import. */
export function demoUnitFile(units: readonly DemoUnit[]): Uint8Array {
  return csvFile([
    ['Mã đơn vị', 'Tên đơn vị', 'Tên ngắn', 'Cấp', 'Mã đơn vị cấp trên', 'Thứ tự', 'Địa danh'],
    ...units.map(({ code, name, shortName, level, parentCode, placeName }, index) => [
      code,
      name,
      shortName,
      level,
      parentCode ?? '',
      String(index + 1),
      placeName,
    ]),
  ]);
}
