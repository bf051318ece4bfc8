/** Distribution function of the standard normal law (Abramowitz & Stegun 26.2.17; error below 7.5e-8). */
export function normalBelow(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const poly =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const upper = (poly * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
  return x > 0 ? 1 - upper : upper;
}

/** Density of a normal law on the grid, made to sum to 1. */
export function normalOn(grid: Float64Array, mean: number, spread: number): Float64Array {
  const density = grid.map((x) => Math.exp(-0.5 * ((x - mean) / spread) ** 2));
  const total = density.reduce((sum, value) => sum + value, 0);
  return density.map((value) => value / total);
}
