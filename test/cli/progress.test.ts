import { describe, expect, it } from 'vitest';
import { createProgressBar } from '../../src/cli/terminal/progress-bar.ts';
import { clock, grouped, type Progress, progressLine } from '../../src/cli/terminal/progress-line.ts';
import { createPaper } from '../helpers/command.ts';

const { terminal } = createPaper();
const line = (progress: Partial<Progress>, columns = 80) =>
  progressLine({ done: null, rows: 0, rate: null, secondsLeft: null, ...progress }, columns, terminal.say).replaceAll('\u00a0', ' ');

describe('progress', () => {
  it.each([
    [0, '0:00'],
    [7.4, '0:07'],
    [59.6, '1:00'],
    [750, '12:30'],
    [3723, '1:02:03'],
    [-5, '0:00'],
  ])('%d seconds are %s', (seconds, shown) => expect(clock(seconds)).toBe(shown));

  it.each([
    [0, '0'],
    [999, '999'],
    [1234567, '1 234 567'],
  ])('groups %d as %s', (count, shown) => expect(grouped(count).replaceAll('\u00a0', ' ')).toBe(shown));

  it.each<[Partial<Progress>, string]>([
    [{}, '0 rows'],
    [{ rows: 1200, rate: 340 }, '1 200 rows  340/s'],
    [{ done: 0, rows: 0 }, `${' '.repeat(24)}   0 %  0 rows`],
    [
      { done: 0.5, rows: 500_000, rate: 12_345.6, secondsLeft: 40.2 },
      `${'█'.repeat(12)}${' '.repeat(12)}  50 %  500 000 rows  12 346/s  0:40 left`,
    ],
    [{ done: 0.999, rows: 9 }, `${'█'.repeat(24)}  99 %  9 rows`],
    [{ done: 1.2, rows: 10 }, `${'█'.repeat(24)} 100 %  10 rows`],
    [{ done: 0.25, rows: null, secondsLeft: 3 }, `${'█'.repeat(6)}${' '.repeat(18)}  25 %  sent  0:03 left`],
  ])('shows %j', (progress, shown) => expect(line(progress)).toBe(shown));

  it('speaks French, and never fills the line, which a terminal would break', () => {
    const french = createPaper('fr').terminal.say;
    const progress = { done: 0.5, rows: 1e6, rate: 1e4, secondsLeft: 61 };
    expect(progressLine(progress, 80, french)).toMatch(/lignes {2}10\u00a0000\/s {2}reste 1:01$/);
    expect(progressLine(progress, 30, french)).toHaveLength(29);
  });

  it('is written over on a terminal, and is nothing in a pipe', () => {
    const watched = createPaper();
    const bar = createProgressBar({ ...watched.terminal, isWatched: true });
    bar.show({ done: null, rows: 1, rate: null, secondsLeft: null });
    bar.end();
    expect(watched.written).toEqual({ out: '', err: '\r\u001b[K1 rows\r\u001b[K' });
    const piped = createPaper();
    createProgressBar(piped.terminal).show({ done: null, rows: 1, rate: null, secondsLeft: null });
    expect(piped.written.err).toBe('');
  });
});
