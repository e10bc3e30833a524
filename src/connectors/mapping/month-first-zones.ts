/** Time zones whose people write the month before the day in dates of numbers: those of the United States, and a few more. */
const MONTH_FIRST =
  /^(?:US\/|Pacific\/(?:Honolulu|Guam|Palau|Pago_Pago)|America\/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Anchorage|Detroit|Boise|Juneau|Sitka|Nome|Adak|Menominee|Puerto_Rico|Indiana\/|Kentucky\/|North_Dakota\/)|Asia\/Manila)/;

/** The order of day and month that a date of numbers is taken to have where none of the file shows it. */
export const usualOrder = (timezone: string): 'day-first' | 'month-first' => (MONTH_FIRST.test(timezone) ? 'month-first' : 'day-first');
