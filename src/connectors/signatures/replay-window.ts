/** How long a signature that names its instant is good, and how far the sender's clock may be ahead: five minutes, in milliseconds. */
const REPLAY_WINDOW_MS = 5 * 60_000;

/** Whether what was signed at `signedAt` is still, or already, good at `now`, both epoch milliseconds; never for no number. */
export const isInWindow = (signedAt: number, now: number): boolean => Math.abs(now - signedAt) <= REPLAY_WINDOW_MS;
