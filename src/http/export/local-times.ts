const FIELDS = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
const A_DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Writes times of a zone: an ISO 8601 instant as `date` and the time of day there, to the second; a date as `date` alone. */
export function localTimes(timezone: string, date: (year: string, month: string, day: string) => string): (moment: string) => string {
  const format = new Intl.DateTimeFormat('en-US', { ...FIELDS, hourCycle: 'h23', timeZone: timezone });
  return (moment) => {
    const [, ...given] = A_DAY.exec(moment) ?? [];
    if (given.length > 0) return date(...(given as [string, string, string]));
    const part = Object.fromEntries(format.formatToParts(Date.parse(moment)).map(({ type, value }) => [type, value]));
    const { year = '', month = '', day = '', hour, minute, second } = part;
    return `${date(year.padStart(4, '0'), month, day)} ${hour}:${minute}:${second}`;
  };
}
