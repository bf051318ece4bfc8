/**
 * Chance without surprise: every draw of the engine is a hash of integers, so a test can be replayed for ever.
 * The hash is MurmurHash3 x86_32 (Austin Appleby, public domain); each integer enters as two 32-bit words.
 */

function mixWord(hash: number, word: number): number {
  const multiplied = Math.imul(word, 0xcc9e2d51);
  const turned = Math.imul((multiplied << 15) | (multiplied >>> 17), 0x1b873593);
  const mixed = hash ^ turned;
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

function finish(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}

/** Hash of safe integers (negative ones too), from 0 to 2³² − 1. */
export function hashIntegers(...values: readonly number[]): number {
  const words = values.flatMap((value) => [value | 0, Math.floor(value / 2 ** 32) | 0]);
  return finish(words.reduce(mixWord, 0) ^ (words.length * 4));
}

/** Index from 0 to `count` − 1 drawn by the integers (modulo bias below count / 2³²); NaN when there is nothing to draw. */
export function drawIndex(count: number, ...values: readonly number[]): number {
  return hashIntegers(...values) % count;
}

/**
 * The seed of one question in one test. Without it, every question of a test would be shuffled alike, and the right
 * option written first would stand at the same place all along.
 */
export function questionSeed(testSeed: number, itemId: string): number {
  const units = Array.from({ length: itemId.length }, (_, at) => itemId.charCodeAt(at));
  return hashIntegers(testSeed, ...units);
}

/** Which surface of an item a test shows: an index from 0 to `count` − 1, NaN when there is none. Not the draw that shuffles. */
export function drawSurface(count: number, testSeed: number, itemId: string): number {
  return drawIndex(count, questionSeed(testSeed, itemId), 1);
}

/** Fisher–Yates: the order in which to take the indices 0 to `count` − 1. Same count and seed, same order. */
export function shuffledIndices(count: number, seed: number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = drawIndex(last + 1, seed, last);
    [order[last], order[other]] = [order[other] ?? other, order[last] ?? last];
  }
  return order;
}
