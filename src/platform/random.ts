import { randomInt } from 'node:crypto';

/** An integer from 0 to 2^31 − 1. */
export const randomSeed = (): number => randomInt(0, 2 ** 31);
