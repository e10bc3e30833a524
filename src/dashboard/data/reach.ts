import { signal } from '@preact/signals';

let last: number | null = null;

/** When the service last answered (epoch milliseconds), while it is out of reach; null while it is not, and before it ever answered. */
export const lostSince = signal<number | null>(null);

/** Notes that the service answered something. */
export function reached(): void {
  last = Date.now();
  lostSince.value = null;
}

/** Notes that it could not be reached. */
export function lost(): void {
  lostSince.value ??= last;
}
