/** Makes the same choices at every start: a small generator of numbers (mulberry32) from a seed. */
export interface DemoChance {
  /** A number from 0 up to, but not including, 1. */
  next(): number;
  /** A whole number from `least` to `greatest`, both possible. */
  between(least: number, greatest: number): number;
  pick<T>(from: readonly T[]): T;
}

export function demoChance(seed: number): DemoChance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, greatest: number): number =>
    least + Math.floor(next() * (greatest - least + 1));
  return {
    next,
    between,
    pick: <T>(from: readonly T[]): T => {
      const chosen = from[between(0, from.length - 1)];
      if (chosen === undefined) throw new Error('nothing to choose from');
      return chosen;
    },
  };
}

const surnames = [
  'Nguyễn',
  'Nguyễn',
  'Nguyễn',
  'Trần',
  'Trần',
  'Lê',
  'Lê',
  'Phạm',
  'Hoàng',
  'Phan',
  'Vũ',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
  'Đinh',
  'Trịnh',
  'Đoàn',
  'Cao',
  'Thái',
  'Lương',
  'Hà',
  'Mai',
  'Tạ',
];
const middles = [
  'Văn',
  'Văn',
  'Đức',
  'Hữu',
  'Minh',
  'Quang',
  'Xuân',
  'Ngọc',
  'Đình',
  'Thanh',
  'Công',
  'Trọng',
  'Bá',
  'Viết',
  'Hồng',
  'Anh',
  'Quốc',
  'Tiến',
  'Duy',
  'Khắc',
];
const givenNames = [
  'An',
  'Anh',
  'Bình',
  'Cường',
  'Chiến',
  'Dũng',
  'Đạt',
  'Đông',
  'Giang',
  'Hà',
  'Hải',
  'Hiếu',
  'Hòa',
  'Hoàn',
  'Hùng',
  'Hưng',
  'Khánh',
  'Khoa',
  'Kiên',
  'Lâm',
  'Long',
  'Lộc',
  'Mạnh',
  'Nam',
  'Nghĩa',
  'Phong',
  'Phúc',
  'Quân',
  'Quyết',
  'Sơn',
  'Tài',
  'Tâm',
  'Thành',
  'Thắng',
  'Thịnh',
  'Toàn',
  'Trung',
  'Trường',
  'Tuấn',
  'Tùng',
  'Việt',
  'Vinh',
  'Vũ',
];

/** A believable full name. */
export function personName(chance: DemoChance): string {
  return `${chance.pick(surnames)} ${chance.pick(middles)} ${chance.pick(givenNames)}`;
}

const communeFirst = [
  'An',
  'Bình',
  'Thanh',
  'Hòa',
  'Phú',
  'Tân',
  'Vĩnh',
  'Long',
  'Đông',
  'Xuân',
  'Hương',
  'Quang',
  'Đại',
  'Kim',
  'Ngọc',
  'Hải',
  'Yên',
  'Mỹ',
  'Diễn',
  'Nghi',
];
const communeSecond = [
  'Lộc',
  'Thủy',
  'Sơn',
  'Giang',
  'Phong',
  'Thịnh',
  'Trạch',
  'Khê',
  'Lâm',
  'Điền',
  'Châu',
  'Hưng',
  'Thành',
  'Minh',
  'Kỳ',
];

/** Three hundred invented names of communes, each once, in a mixed order. */
export function communeNames(chance: DemoChance): string[] {
  const names = communeFirst.flatMap((first) => communeSecond.map((second) => `${first} ${second}`));
  for (let place = names.length - 1; place > 0; place -= 1) {
    const other = chance.between(0, place);
    const [a, b] = [names[place] ?? '', names[other] ?? ''];
    names[place] = b;
    names[other] = a;
  }
  return names;
}
