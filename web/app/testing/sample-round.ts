import type { CalendarDays } from '../../../contract/calendar/calendar-day.ts';
import type { Derivation } from '../../../contract/calendar/derivation.ts';
import { addDays, daysBetween, weekdayOf } from '../../../contract/kernel/iso-date.ts';
import { session } from '../../../contract/accounts/session.ts';
import { roundDetail, roundListResponse, roundSummary } from '../../../contract/rounds/round-view.ts';
import type { WaitingReports } from '../../../contract/reports/waiting-reports.ts';

export const sampleRoundCode = 'CTD-6T-2026-H1';
const region = { code: 'QK4', name: 'Bộ Tư lệnh Quân khu' };

/** A planning officer of the region who may do all, or an officer of an area who may only prepare. */
export function sampleSession(post: 'planner' | 'officer') {
  const isPlanner = post === 'planner';
  return session.parse({
    account: { id: 1, login: 'qk4.khth', language: 'vi', mustChangePassword: false },
    person: { code: 'P1', fullName: 'Nguyễn Thị Minh Hạnh' },
    appointments: [
      {
        id: 7,
        title: isPlanner
          ? { vi: 'Trợ lý Kế hoạch tổng hợp', en: 'Planning officer' }
          : { vi: 'Trợ lý Chính trị', en: 'Political officer' },
        kind: 'appointed',
        unit: isPlanner
          ? region
          : {
              code: 'T1-KV3',
              name: 'Ban Chỉ huy Phòng thủ khu vực 3 – Trường Sơn, Bộ CHQS tỉnh Hoành Phong',
            },
        roles: [isPlanner ? 'planner' : 'reporting_officer'],
      },
    ],
    actingAs: 7,
    rights: {
      readReports: true,
      prepareReports: !isPlanner,
      signReports: false,
      approveReports: isPlanner,
      manageRounds: isPlanner,
      manageAccounts: false,
      manageStructure: false,
      manageSettings: false,
      readAudit: false,
    },
  });
}

/** Days of the calendar with Saturdays and Sundays free. */
export function sampleDays(from: string, to: string): CalendarDays {
  return {
    days: Array.from({ length: daysBetween(from, to) + 1 }, (_, after) => {
      const date = addDays(from, after);
      const isWorking = weekdayOf(date) < 6;
      return {
        date,
        isWorking,
        reason: isWorking ? 'working_day' : 'weekly_rest',
        name: null,
        basis: 'law',
        source: null,
      };
    }),
    mayChange: false,
  };
}

/** So many working days after 14 June 2026. */
export function sampleDerivation(days: number): Derivation {
  const steps: Derivation['steps'] = [];
  let date = '2026-06-14';
  for (let count = 0; count < days; ) {
    date = addDays(date, 1);
    const isWorking = weekdayOf(date) < 6;
    if (isWorking) count += 1;
    steps.push({
      date,
      count: isWorking ? count : null,
      reason: isWorking ? 'working_day' : 'weekly_rest',
      name: null,
      basis: 'law',
    });
  }
  return {
    rule: { kind: 'working_days_after_cutoff', days },
    window: { from: '2025-12-15', to: '2026-06-14' },
    nominal: null,
    steps,
    date,
  };
}

function summary(
  regime: 'CTD-6T' | 'CTD-TH',
  period: string,
  state: 'open' | 'locked',
  names: [string, string],
) {
  return roundSummary.parse({
    code: `${regime}-${period}`,
    regime: {
      code: regime,
      name:
        regime === 'CTD-6T'
          ? {
              vi: 'Báo cáo 6 tháng về công tác đảng, công tác chính trị',
              en: 'Half-year reporting on party and political work',
            }
          : {
              vi: 'Báo cáo tháng về công tác đảng, công tác chính trị',
              en: 'Monthly reporting on party and political work',
            },
    },
    period,
    periodName: { vi: names[0], en: names[1] },
    from: '2025-12-15',
    to: '2026-06-14',
    state,
    formCode: regime,
    formVersion: 2,
    rootUnit: region,
    treeOn: '2026-06-14',
    structureRevision: 12,
    expected: 340,
    firstDeadline: '2026-06-16',
    lastDeadline: '2026-06-26',
  });
}

/** Four rounds, one of them locked. */
export function sampleRounds(post: 'planner' | 'officer') {
  return roundListResponse.parse({
    rounds: [
      summary('CTD-6T', '2026-H1', 'open', ['6 tháng đầu năm 2026', 'first six months of 2026']),
      summary('CTD-TH', '2026-M06', 'open', ['tháng 6 năm 2026', 'June 2026']),
      summary('CTD-TH', '2026-M05', 'locked', ['tháng 5 năm 2026', 'May 2026']),
      summary('CTD-6T', '2025-H2', 'locked', ['6 tháng cuối năm 2025', 'last six months of 2025']),
      summary('CTD-6T', '2025-H1', 'locked', ['6 tháng đầu năm 2025', 'first six months of 2025']),
    ],
    may: { open: post === 'planner' || 'round.manage_forbidden' },
  });
}

/** The half-year round, open or locked, as somebody who may or may not manage it sees it. */
export function sampleRound(post: 'planner' | 'officer', state: 'open' | 'locked') {
  const may = post === 'planner' || 'round.manage_forbidden';
  const [base] = sampleRounds(post).rounds;
  const levels = [
    ['region', 1, 10],
    ['province', 3, 6],
    ['area', 12, 4],
    ['commune', 324, 2],
  ] as const;
  return roundDetail.parse({
    ...base,
    state,
    levels: levels.map(([levelCode, expected, days]) => {
      const derivation = sampleDerivation(days);
      return { levelCode, expected, dueOn: derivation.date, derivation, text: '' };
    }),
    extended: 2,
    events: [
      {
        at: '2026-06-16T01:05:00Z',
        kind: 'extended',
        unitName: null,
        personName: 'Nguyễn Thị Minh Hạnh',
        postTitle: { vi: 'Trợ lý Kế hoạch tổng hợp', en: 'Planning officer' },
        reason: 'Mưa lũ, mất liên lạc hai xã vùng núi',
        detail: { units: ['T1-KV3-X1', 'T1-KV3-X2'], count: 2, to: '2026-06-19' },
      },
      {
        at: '2026-06-01T02:00:00Z',
        kind: 'opened',
        unitName: null,
        personName: null,
        postTitle: null,
        reason: '',
        detail: { count: 340 },
      },
    ],
    unlockers: state === 'locked' ? ['Đại tá Trần Đức Lâm, Trưởng phòng Kế hoạch tổng hợp'] : [],
    may: {
      extend: state === 'locked' ? 'round.locked' : may,
      lock: state === 'locked' ? 'round.locked' : may,
      unlock: state === 'locked' ? may : 'round.not_locked',
      repin: state === 'locked' ? 'round.locked' : may,
    },
  });
}

/** What waits for the officer or the planner. */
export function sampleWaiting(): WaitingReports {
  const common = {
    round: sampleRoundCode,
    period: '2026-H1',
    form: 'CTD-6T',
    version: 1,
    daysLeft: 0,
    since: null,
  };
  return {
    today: '2026-06-18',
    items: [
      {
        ...common,
        unit: 'T1-KV3-X4',
        unitName: 'Ban CHQS xã Vũ Quang',
        kind: 'prepare',
        state: 'draft',
        dueOn: '2026-06-16',
        isLate: true,
        reason: null,
      },
      {
        ...common,
        unit: 'T1-KV3',
        unitName: 'Ban Chỉ huy Phòng thủ khu vực 3 – Trường Sơn, Bộ CHQS tỉnh Hoành Phong',
        kind: 'revise',
        state: 'returned',
        dueOn: '2026-06-22',
        isLate: false,
        reason: 'Số người dự tập huấn lớn hơn quân số; đề nghị kiểm tra lại cột Dân quân tự vệ.',
      },
      {
        ...common,
        unit: 'T1',
        unitName: 'Bộ CHQS tỉnh Hoành Phong',
        kind: 'sign',
        state: 'draft',
        dueOn: '2026-06-22',
        isLate: false,
        reason: null,
      },
      ...Array.from({ length: 11 }, (_, at) => ({
        ...common,
        unit: `T1-KV2-X${at + 1}`,
        unitName: `Ban CHQS xã ${['Đức Thọ', 'Hòa Bình', 'Kỳ Anh'][at % 3]} ${at + 1}`,
        kind: 'accept' as const,
        state: 'submitted' as const,
        dueOn: '2026-06-18',
        isLate: at === 0,
        since: '2026-06-17T08:20:00Z',
        reason: null,
      })),
      {
        ...common,
        round: 'CTD-TH-2026-M06',
        period: '2026-M06',
        unit: 'T1-KV3',
        unitName: 'Ban Chỉ huy Phòng thủ khu vực 3 – Trường Sơn, Bộ CHQS tỉnh Hoành Phong',
        kind: 'prepare',
        state: 'none',
        version: 0,
        dueOn: '2026-06-26',
        isLate: false,
        reason: null,
      },
    ],
  };
}
