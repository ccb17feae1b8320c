import type { CommandDeps } from '../../platform/command.ts';
import type { HttpApp } from '../../platform/http/create-app.ts';
import { ensureCalendar } from './calendar-facts.ts';
import { calendarRoutes } from './calendar-routes.ts';

/** The working calendar as the composition root uses it: routes to mount at `/`, and what to do at start. */
export interface CalendarFeature {
  readonly routes: HttpApp;
  prepare(): Promise<void>;
}

/** Puts the feature together. */
export function createCalendarFeature(deps: CommandDeps): CalendarFeature {
  return { routes: calendarRoutes(deps), prepare: () => ensureCalendar(deps.db) };
}
