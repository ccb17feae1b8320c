import type { CalendarDay, DayOverride } from '../../../contract/calendar/calendar-day.ts';
import type { IsoDate } from '../../../contract/kernel/iso-date.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../../platform/command.ts';
import { dayOutsideTable } from './calendar-errors.ts';
import { getWorkingDays } from './calendar-facts.ts';
import { assertCalendarRight } from './calendar-rights.ts';
import { findOverride, putOverride, rebuildDayTable } from './calendar-store.ts';

/**
 * Changes one day by decision, in place of an earlier change of it, and rebuilds the day table; answers the day as it
 * now is. Errors: `auth.forbidden`, `calendar.outside_table`.
 */
export async function setDayOverride(
  deps: CommandDeps,
  context: CommandContext,
  date: IsoDate,
  override: DayOverride,
): Promise<CalendarDay> {
  return runCommand(deps, context, 'calendar.set-day-override', { date, override }, async (tx) => {
    await assertCalendarRight(tx, deps.clock, context.actor);
    const { firstDay, lastDay } = await getWorkingDays(tx);
    if (date < firstDay || date > lastDay) throw dayOutsideTable(date, firstDay, lastDay);
    const before = await findOverride(tx, date);
    await putOverride(tx, { date, ...override }, context.actor.accountId, deps.clock.now());
    await rebuildDayTable(tx);
    const result = (await getWorkingDays(tx)).dayOn(date);
    return {
      result,
      audit: [
        {
          action: 'calendar.set-day-override',
          subject: { kind: 'calendar_day', id: date },
          unitId: null,
          before,
          after: override,
          reason: override.source,
        },
      ],
    };
  });
}
