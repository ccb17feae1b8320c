import type { CalendarDay } from '../../../contract/calendar/calendar-day.ts';
import type { IsoDate } from '../../../contract/kernel/iso-date.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../../platform/command.ts';
import { dayOverrideNotFound } from './calendar-errors.ts';
import { getWorkingDays } from './calendar-facts.ts';
import { assertCalendarRight } from './calendar-rights.ts';
import { deleteOverride, findOverride, rebuildDayTable } from './calendar-store.ts';

/**
 * Takes the change of a day away, so that rules and notices hold again, and rebuilds the day table; answers the day as
 * it now is. Errors: `auth.forbidden`, `calendar.override_not_found`.
 */
export async function removeDayOverride(
  deps: CommandDeps,
  context: CommandContext,
  date: IsoDate,
): Promise<CalendarDay> {
  return runCommand(deps, context, 'calendar.remove-day-override', { date }, async (tx) => {
    await assertCalendarRight(tx, deps.clock, context.actor);
    const before = await findOverride(tx, date);
    if (!before) throw dayOverrideNotFound(date);
    await deleteOverride(tx, date);
    await rebuildDayTable(tx);
    const result = (await getWorkingDays(tx)).dayOn(date);
    return {
      result,
      audit: [
        {
          action: 'calendar.remove-day-override',
          subject: { kind: 'calendar_day', id: date },
          unitId: null,
          before,
        },
      ],
    };
  });
}
