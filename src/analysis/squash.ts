/** Raw score that squashes to tanh(1) ≈ 0.76. */
const SCALE = 2;

/** The one monotone squashing of a raw sum of effects to −1…1; odd, so that good and bad weigh alike. */
export const squash = (raw: number): number => Math.tanh(raw / SCALE);

/** Effects are kept to four decimals, so that their sum is exact to the eye. */
export const roundEffect = (effect: number): number => Math.round(effect * 1e4) / 1e4;
