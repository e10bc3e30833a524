import { fitted, padded } from './printable.ts';
import type { Terminal } from './terminal.ts';

/** How far a work is. */
export interface Progress {
  /** Of 0…1; null where it cannot be told. */
  readonly done: number | null;
  /** Null while bytes are sent and no rows are read. */
  readonly rows: number | null;
  /** Rows a second. */
  readonly rate: number | null;
  readonly secondsLeft: number | null;
}

const BAR = 24;

/** Seconds as hours, minutes and seconds: 0:07, 12:30, 1:02:03. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const tail = `${String(minutes).padStart(hours > 0 ? 2 : 1, '0')}:${String(rest).padStart(2, '0')}`;
  return hours > 0 ? `${hours}:${tail}` : tail;
}

/** A count with its thousands apart, by a space that does not break. */
export const grouped = (count: number): string => String(Math.round(count)).replace(/\B(?=(?:\d{3})+$)/g, '\u00a0');

/** One line that says how far a work is, cut to `columns` less one, so that no terminal breaks it. */
export function progressLine({ done, rows, rate, secondsLeft }: Progress, columns: number, say: Terminal['say']): string {
  const blocks = done === null ? 0 : Math.round(Math.min(1, Math.max(0, done)) * BAR);
  const bar =
    done === null ? '' : `${padded('█'.repeat(blocks), BAR)} ${`${Math.floor(Math.min(1, Math.max(0, done)) * 100)} %`.padStart(5)}  `;
  const speed = rate === null ? '' : `  ${grouped(rate)}/s`;
  const left = secondsLeft === null ? '' : `  ${say({ en: `${clock(secondsLeft)} left`, fr: `reste ${clock(secondsLeft)}` })}`;
  const count = rows === null ? say({ en: 'sent', fr: 'envoyé' }) : `${grouped(rows)} ${say({ en: 'rows', fr: 'lignes' })}`;
  return fitted(`${bar}${count}${speed}${left}`, columns - 1);
}
