import { hashIntegers } from '../../src/engine/random.ts';

/** Uniform number in ]0, 1[ drawn by the integers. */
export function uniform(...values: readonly number[]): number {
  return (hashIntegers(...values) + 0.5) / 2 ** 32;
}

/** Standard normal number (Box–Muller). */
export function normal(...values: readonly number[]): number {
  return Math.sqrt(-2 * Math.log(uniform(...values, 1))) * Math.cos(2 * Math.PI * uniform(...values, 2));
}
