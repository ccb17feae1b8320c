import { defineErrors } from '../kernel/errors.ts';

/** Refusals of the working calendar. */
export const calendarErrors = defineErrors({
  'calendar.outside_table': {
    status: 422,
    vi: 'Lịch làm việc chỉ có từ ngày {from} đến ngày {to}; ngày {date} nằm ngoài.',
    en: 'The working calendar covers {from} to {to}; {date} is outside.',
  },
  'calendar.range_too_long': {
    status: 422,
    vi: 'Mỗi lần chỉ xem được tối đa {limit} ngày.',
    en: 'At most {limit} days can be shown at once.',
  },
  'calendar.override_not_found': {
    status: 404,
    vi: 'Ngày {date} không có điều chỉnh nào để bỏ.',
    en: 'There is no change of {date} to remove.',
  },
});
