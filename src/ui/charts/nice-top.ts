/** The top of an axis: even and round, so that its half is a whole number too, and never below the greatest value. */
export function niceTop(greatest: number): number {
  const size = 10 ** Math.floor(Math.log10(Math.max(greatest, 1)));
  const steps = size === 1 ? [2, 4, 6, 8, 10] : [1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10];
  return (steps.find((step) => step * size >= greatest) ?? 10) * size;
}
