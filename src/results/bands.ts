import { wholePercent } from '../engine/index.ts';

/** A part of the scale of mastery, in whole per cent, both ends included. */
export interface Band {
  /** What the address says: place of the stage, or first ten of the band. */
  readonly key: string;
  readonly label: string;
  /** For where there is little room. */
  readonly short?: string;
  readonly from: number;
  readonly to: number;
}

interface Stage {
  readonly threshold: number;
  readonly title: { readonly fr: string; readonly en?: string | undefined };
}

/** One band a stage; what lies under the lowest, if anything does, is a band of its own. */
export function stageBands(stages: readonly Stage[], lang: 'fr' | 'en', below: string): readonly Band[] {
  const sorted = stages.toSorted((a, b) => a.threshold - b.threshold);
  const lowest = sorted[0]?.threshold ?? 0;
  const under = lowest > 0 ? [{ key: 'avant', label: below, from: 0, to: lowest - 1 }] : [];
  return [
    ...under,
    ...sorted.map((stage, i) => ({
      key: String(i),
      label: stage.title[lang] ?? stage.title.fr,
      from: stage.threshold,
      to: (sorted[i + 1]?.threshold ?? 101) - 1,
    })),
  ];
}

/** 0 to 9 %, 10 to 19 %… and 90 to 100 %. */
export const tenBands = (): readonly Band[] =>
  Array.from({ length: 10 }, (_, i) => {
    const from = 10 * i;
    const to = i === 9 ? 100 : from + 9;
    return { key: String(from), label: `${from}–${to}`, short: String(from), from, to };
  });

export const bandOf = (bands: readonly Band[], percent: number): Band | undefined =>
  bands.find(({ from, to }) => from <= percent && percent <= to);

export const countIn = (mastery: readonly number[], { from, to }: Band): number =>
  mastery.slice(from, to + 1).reduce((sum, n) => sum + n, 0);

/** Numbers of validated skills whose per cent lies in a band: what an index can find. `to` is under `from` when there is none. */
export function validatedIn(band: Band, targeted: number): { from: number; to: number } {
  const inside = Array.from({ length: targeted + 1 }, (_, validated) => validated).filter((validated) => {
    const percent = wholePercent(validated, targeted);
    return band.from <= percent && percent <= band.to;
  });
  return { from: inside[0] ?? 0, to: inside.at(-1) ?? -1 };
}
