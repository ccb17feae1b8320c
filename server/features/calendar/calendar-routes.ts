import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  calendarDay,
  calendarDays,
  calendarDaysQuery,
  dayOverride,
} from '../../../contract/calendar/calendar-day.ts';
import { deadlinePreview, deadlinePreviewQuery } from '../../../contract/calendar/deadline-preview.ts';
import { deadlineRule } from '../../../contract/calendar/deadline-rule.ts';
import { formatDerivation } from '../../../contract/calendar/derivation.ts';
import { isoDate } from '../../../contract/kernel/iso-date.ts';
import { windowOfPeriod } from '../../../contract/kernel/period.ts';
import type { CommandDeps } from '../../platform/command.ts';
import { DomainError } from '../../platform/domain-error.ts';
import { commandContext, requireActor } from '../../platform/http/app-env.ts';
import { createRouter, type HttpApp } from '../../platform/http/create-app.ts';
import { issuesOfZodError } from '../../platform/http/zod-issues.ts';
import { getWorkingDays } from './calendar-facts.ts';
import { findCalendarRight } from './calendar-rights.ts';
import { viewCalendarDays } from './calendar-views.ts';
import { removeDayOverride } from './remove-day-override.ts';
import { setDayOverride } from './set-day-override.ts';
import { deadlineFrom } from './working-days.ts';

const tags = ['calendar'];
const dayPath = z.strictObject({ date: isoDate.describe('Day that is changed') });

const listDays = createRoute({
  method: 'get',
  path: '/api/v1/calendar/days',
  tags,
  summary: 'Days of the working calendar, with the reason of each',
  request: { query: calendarDaysQuery },
  responses: { 200: { description: 'The days', content: { 'application/json': { schema: calendarDays } } } },
});

const putOverride = createRoute({
  method: 'put',
  path: '/api/v1/calendar/overrides/{date}',
  tags,
  summary: 'Make a day free or worked by decision (administrator)',
  request: {
    params: dayPath,
    body: { required: true, content: { 'application/json': { schema: dayOverride } } },
  },
  responses: {
    200: { description: 'The day as it now is', content: { 'application/json': { schema: calendarDay } } },
  },
});

const deleteOverride = createRoute({
  method: 'delete',
  path: '/api/v1/calendar/overrides/{date}',
  tags,
  summary: 'Take the change of a day away (administrator)',
  request: { params: dayPath },
  responses: {
    200: { description: 'The day as it now is', content: { 'application/json': { schema: calendarDay } } },
  },
});

const previewDeadline = createRoute({
  method: 'get',
  path: '/api/v1/calendar/deadline-preview',
  tags,
  summary: 'The deadline a rule gives for a period, and how it comes about',
  request: { query: deadlinePreviewQuery },
  responses: {
    200: { description: 'The deadline', content: { 'application/json': { schema: deadlinePreview } } },
  },
});

/** The HTTP interface of the working calendar; every request needs somebody logged in. */
export function calendarRoutes(deps: CommandDeps): HttpApp {
  const router = createRouter();
  router.openapi(listDays, async (c) => {
    const actor = requireActor(c);
    const { from, to } = c.req.valid('query');
    const days = await viewCalendarDays(deps.db, from, to);
    return c.json({ days, mayChange: await findCalendarRight(deps.db, deps.clock, actor) }, 200);
  });
  router.openapi(putOverride, async (c) => {
    const context = commandContext(c);
    const { date } = c.req.valid('param');
    return c.json(await setDayOverride(deps, context, date, c.req.valid('json')), 200);
  });
  router.openapi(deleteOverride, async (c) => {
    const context = commandContext(c);
    return c.json(await removeDayOverride(deps, context, c.req.valid('param').date), 200);
  });
  router.openapi(previewDeadline, async (c) => {
    requireActor(c);
    const { period, cutOff, kind, number, roll } = c.req.valid('query');
    const rule = deadlineRule.safeParse(
      kind === 'day_of_last_month'
        ? { kind, day: number, roll }
        : kind === 'fixed_days_after'
          ? { kind, days: number, roll }
          : { kind, days: number },
    );
    if (!rule.success) {
      const [issue] = issuesOfZodError(rule.error);
      throw new DomainError('request.invalid', {}, issue ? [{ ...issue, pointer: '/query/number' }] : []);
    }
    const found = deadlineFrom(await getWorkingDays(deps.db), rule.data, windowOfPeriod(period, cutOff));
    return c.json({ ...found, text: formatDerivation(found.derivation, c.get('language')) }, 200);
  });
  return router;
}
