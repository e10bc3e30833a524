import { signal } from '@preact/signals';
import { remembered } from '../../state/remembered.ts';

const store = remembered('saillance.letters');

/** Whether keys of one letter or sign act by themselves. Those who dictate, or whose hands slip, turn them off (WCAG 2.1.4); it is remembered. */
export const lettersWork = signal(store.read() !== 'off');

/** Turns the keys of one letter on or off. */
export function letLettersWork(on: boolean): void {
  lettersWork.value = on;
  store.write(on ? null : 'off');
}
