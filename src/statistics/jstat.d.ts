/** jstat declares no types; these are the functions that distributions.ts takes from it. */
declare module 'jstat' {
  const jstat: {
    gammaln(x: number): number;
    lowRegGamma(a: number, x: number): number;
    ibeta(x: number, a: number, b: number): number;
  };
  export default jstat;
}
