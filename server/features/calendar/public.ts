export { ensureCalendar, getWorkingDays } from './calendar-facts.ts';
export { addWorkingDays, deadlineFrom, type WorkingDays } from './working-days.ts';
