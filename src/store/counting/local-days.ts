const HOUR = 3_600_000;
const DAY = 86_400_000;
const KEPT = 50_000;

/** The days of a time zone, as numbers of days since 1 January 1970 there. */
export interface LocalDays {
  /** The day of an instant (epoch milliseconds). */
  dayOf(at: number): number;
  /** The first instant of a day, epoch milliseconds: midnight, or what follows where the clocks skip it. */
  startOf(day: number): number;
}

const NUMBERS = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const;

/** The zone's own clock at an instant, in milliseconds as if it were UTC. */
function clockOf(timezone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { ...NUMBERS, era: 'short', hourCycle: 'h23', timeZone: timezone });
  return (at) => {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const year = parts.era?.startsWith('B') ? 1 - Number(parts.year) : Number(parts.year);
    const midnight = new Date(0).setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
    return midnight + ((Number(parts.hour) * 60 + Number(parts.minute)) * 60 + Number(parts.second)) * 1000;
  };
}

const made = new Map<string, LocalDays>();

/** The days of a time zone; remembered, as is the start of each day asked for. Throws RangeError for an unknown zone. */
export function localDays(timezone: string): LocalDays {
  const known = made.get(timezone);
  if (known !== undefined) return known;
  const clock = clockOf(timezone);
  const starts = new Map<number, number>();
  const offset = (at: number) => clock(at) - Math.floor(at / 1000) * 1000;
  const civilDay = (at: number) => Math.floor(clock(at) / DAY);

  const findStart = (day: number): number => {
    const midnight = day * DAY;
    for (const guess of [midnight - offset(midnight - DAY), midnight - offset(midnight + DAY)]) {
      if (civilDay(guess) === day && civilDay(guess - 1) < day) return guess;
    }
    let [before, after] = [midnight - 2 * DAY, midnight + 2 * DAY];
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (civilDay(middle) >= day) after = middle;
      else before = middle;
    }
    return after;
  };
  const startOf = (day: number): number => {
    let start = starts.get(day);
    if (start === undefined) {
      if (starts.size >= KEPT) starts.clear();
      start = findStart(day);
      starts.set(day, start);
    }
    return start;
  };
  const days: LocalDays = {
    startOf,
    dayOf(at) {
      let day = Math.floor((at + 14 * HOUR) / DAY);
      while (startOf(day) > at) day -= 1;
      while (startOf(day + 1) <= at) day += 1;
      return day;
    },
  };
  made.set(timezone, days);
  return days;
}
