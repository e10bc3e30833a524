const [EARLIEST, LATEST] = [Date.parse('0001-01-02'), Date.parse('9999-12-30')];

/** Whether an instant, in epoch milliseconds, has a year of four digits in every time zone: others are written otherwise in ISO 8601. */
export const hasPlainYear = (instant: number): boolean => instant >= EARLIEST && instant <= LATEST;
