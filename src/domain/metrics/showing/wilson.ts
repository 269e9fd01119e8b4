/** The shares between which the true rate plausibly lies. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

const Z = 1.959964; // the normal distribution's 97.5 % point: the range holds 19 times out of 20

/**
 * Wilson's range of a share seen in n deals: with 2 of 3 won, anything from 21 % to 94 % may be the rep's true rate.
 * https://www.itl.nist.gov/div898/handbook/prc/section2/prc241.htm
 */
export function wilson(share: number, n: number): Range {
  const spread = Z * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
  const centre = share + (Z * Z) / (2 * n);
  const scale = 1 + (Z * Z) / n;
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}
