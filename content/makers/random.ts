/**
 * Chance for generators: the same surface number and name give the same draws for ever (mulberry32 over a hash of the
 * name), so a release can be built again to the byte.
 */
export interface Random {
  /** Number of the surface, from 1 to `SURFACES`. */
  readonly surface: number;
  /** An integer, both ends included. */
  readonly int: (from: number, to: number) => number;
  /** One of the list, drawn. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** The list in another order. */
  readonly shuffle: <T>(list: readonly T[]) => T[];
  /** `count` different ones of the list. */
  readonly some: <T>(list: readonly T[], count: number) => T[];
  /** The list taken in turn, surface after surface: where each case must come up, or neighbours must differ. */
  readonly turn: <T>(list: readonly T[]) => T;
}

/** Surfaces of a generated item in a release. */
export const SURFACES = 12;

export function makeRandom(name: string, surface: number): Random {
  let state = surface * 0x9e3779b1;
  for (const letter of name) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const shuffle = <T>(list: readonly T[]): T[] => {
    const mixed = [...list];
    for (let last = mixed.length - 1; last > 0; last--) mixed.push(...mixed.splice(int(0, last), 1));
    return mixed;
  };
  const pick = <T>(list: readonly T[]) => at(list, int(0, list.length - 1));
  return {
    surface,
    int,
    pick,
    shuffle,
    some: (list, count) => shuffle(list).slice(0, count),
    turn: (list) => at(list, (surface - 1) % list.length),
  };
}

function at<T>(list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length) throw new Error('nothing to draw from');
  return list[index] as T;
}
