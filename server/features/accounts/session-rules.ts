/** A session ends after this time without use, and at the latest after the second. */
export const idleHours = 12;
export const longestHours = 24 * 14;
