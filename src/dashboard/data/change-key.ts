import { keyWanted, useKey } from '../state/session.ts';
import { forgetAnswers } from './use-answer.ts';

/** Takes another key, or none, and forgets what was answered to the one before. */
export function changeKey(given: string | null): void {
  forgetAnswers();
  useKey(given);
}

/** Puts the key away and asks for another. */
export function askForAnother(): void {
  changeKey(null);
  keyWanted.value = true;
}
