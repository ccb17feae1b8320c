import { communeNames, demoChance } from './demo-names.ts';

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

const provinces = ['Lam Giang', 'Hoành Phong', 'Thạch Lâm', 'Hải Trạch', 'Trường Hà'] as const;
const provinceCodes = ['LG', 'HP', 'TL', 'HT', 'TH'] as const;
const areasOfProvince = [5, 4, 4, 4, 4] as const;
const areaNames = [
  'Sông Lam',
  'Núi Hồng',
  'Trường Sơn',
  'Cửa Biển',
  'Đồng Bằng',
  'Hoành Sơn',
  'Phong Nhai',
  'Bến Lau',
  'Ngàn Sâu',
  'Thạch Bàn',
  'Lâm Thao',
  'Đá Bạc',
  'Rào Quán',
  'Hải Vinh',
  'Trạch Đông',
  'Cồn Cát',
  'Vĩnh Hải',
  'Trường Lâm',
  'Hà Tân',
  'Đông Hà Trung',
  'Tây Trường Sơn',
];
const communeCount = 300;

/** The whole region: 5 provincial commands, 2 divisions, 11 regiments, 21 area commands, 300 commune commands. */
export function demoUnits(): DemoUnit[] {
  const units: DemoUnit[] = [
    {
      code: 'QK-TL',
      name: 'Bộ Tư lệnh Quân khu Trường Lam',
      shortName: 'QKTL',
      level: 'region',
      parentCode: null,
      placeName: 'Lam Giang',
    },
  ];
  const communes = communeNames(demoChance(20_260_614));
  const areaTotal = areaNames.length;
  let area = 0;
  provinces.forEach((province, nth) => {
    const key = provinceCodes[nth] ?? '';
    const code = `BCH-${key}`;
    units.push({
      code,
      name: `Bộ Chỉ huy Quân sự tỉnh ${province}`,
      shortName: `BCHQS ${province}`,
      level: 'province',
      parentCode: 'QK-TL',
      placeName: province,
    });
    units.push({
      code: `E-${key}`,
      name: `Trung đoàn Bộ binh ${840 + nth * 2}, Bộ CHQS tỉnh ${province}`,
      shortName: `eBB${840 + nth * 2}`,
      level: 'regiment',
      parentCode: code,
      placeName: province,
    });
    for (let number = 1; number <= (areasOfProvince[nth] ?? 0); number += 1) {
      const areaName = areaNames[area] ?? '';
      const areaCode = `KV-${key}${number}`;
      units.push({
        code: areaCode,
        name: `Ban Chỉ huy Phòng thủ khu vực ${number} – ${areaName}, Bộ CHQS tỉnh ${province}`,
        shortName: `PTKV ${number} – ${areaName}`,
        level: 'area',
        parentCode: code,
        placeName: areaName,
      });
      const first = Math.floor((area * communeCount) / areaTotal);
      const end = Math.floor(((area + 1) * communeCount) / areaTotal);
      communes.slice(first, end).forEach((commune, place) => {
        units.push({
          code: `X-${key}${number}-${String(place + 1).padStart(2, '0')}`,
          name: `Ban Chỉ huy Quân sự xã ${commune}`,
          shortName: `BCHQS xã ${commune}`,
          level: 'commune',
          parentCode: areaCode,
          placeName: commune,
        });
      });
      area += 1;
    }
  });
  for (const division of [983, 987]) {
    units.push({
      code: `F-${division}`,
      name: `Sư đoàn Bộ binh ${division}`,
      shortName: `fBB${division}`,
      level: 'division',
      parentCode: 'QK-TL',
      placeName: division === 983 ? 'Lam Giang' : 'Hoành Phong',
    });
    for (let number = 1; number <= 3; number += 1) {
      const regiment = (division === 983 ? 730 : 740) + number;
      units.push({
        code: `E-${division}-${number}`,
        name: `Trung đoàn Bộ binh ${regiment}, Sư đoàn ${division}`,
        shortName: `eBB${regiment}`,
        level: 'regiment',
        parentCode: `F-${division}`,
        placeName: division === 983 ? 'Lam Giang' : 'Hoành Phong',
      });
    }
  }
  return units;
}
