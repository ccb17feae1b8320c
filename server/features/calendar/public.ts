export { ensureCalendar, getWorkingDays } from './calendar-facts.ts';
export { addWorkingDays, countWorkingDays, deadlineFrom, type WorkingDays } from './working-days.ts';
