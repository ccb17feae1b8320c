import { randomBytes } from 'node:crypto';
import type { DemoFate } from './demo-fates.ts';
import { headlineProvince, isOfHeadline } from './demo-fates.ts';
import type { DemoHolder } from './demo-people.ts';
import { type DemoUnit, regionCode } from './demo-structure.ts';

/** A log-in of the demonstration that people may use, with who it is. */
export interface DemoLogin {
  readonly login: string;
  readonly fullName: string;
  readonly title: string;
  readonly unitName: string;
}

/** The password of the demonstration's log-ins; it is printed at the start and no secret. */
export const demoPassword = 'trinh-dien-2026';

/** A password that is thrown away, for accounts nobody can log in to until an administrator gives one. */
export function makeUnknownPassword(): string {
  return randomBytes(24).toString('base64url');
}

/** The province whose planner also signs by delegation. */
export function delegatedProvince(units: readonly DemoUnit[]): DemoUnit | undefined {
  return units.find((unit) => unit.level === 'province' && !isOfHeadline(unit));
}

/**
 * The log-ins that get the published password: the region's staff, two provinces, and the people around one commune
 * whose half-year report was sent back, so that it can be mended, signed and accepted.
 */
export function demoLogins(
  units: readonly DemoUnit[],
  holders: readonly DemoHolder[],
  fates: ReadonlyMap<string, DemoFate>,
): DemoLogin[] {
  const commune = units.find(({ code }) => fates.get(code) === 'sent_back');
  const region = regionCode.toLowerCase();
  const province = delegatedProvince(units);
  const wanted = [
    ...['kh1', 'bc', 'cnct', 'cu', 'kt', 'qt'].map((key) => `${region}.${key}`),
    ...(province ? [`${province.code.toLowerCase()}.kh`] : []),
    `${headlineProvince.toLowerCase()}.kh`,
    `${headlineProvince.toLowerCase()}.cu`,
    ...(commune
      ? [
          `${commune.parentCode?.toLowerCase()}.kh`,
          `${commune.code.toLowerCase()}.bc`,
          `${commune.code.toLowerCase()}.ct`,
        ]
      : []),
  ];
  return wanted.flatMap((login) => {
    const holder = holders.find((each) => each.login === login);
    const unit = units.find(({ code }) => code === holder?.unitCode);
    if (!holder || !unit) return [];
    return [{ login, fullName: holder.fullName, title: holder.title.vi, unitName: unit.name }];
  });
}
