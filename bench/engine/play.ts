import type { PastAnswer, Target, TargetItem } from '../../src/engine/types.ts';
import type { BenchStrategy } from './strategies.ts';
import type { SimulatedPupil } from './worlds.ts';

/** One test, seen after each number of answers: index n of each list is « after n answers ». */
export interface Played {
  readonly answers: readonly PastAnswer[];
  readonly accuracy: readonly number[];
  readonly f1: readonly number[];
  /** Mean |skills found − skills mastered| of a tube, and of a competence per tube of it. */
  readonly tubeError: readonly number[];
  readonly competenceError: readonly number[];
  /** Third failures in a row on an item of true chance < ½ while one of ≥ ½ was left. */
  readonly unkind: number;
  readonly maps: readonly Float64Array[];
}

interface Places {
  readonly skill: ReadonlyMap<string, number>;
  readonly item: ReadonlyMap<string, TargetItem>;
  readonly tubes: readonly (readonly number[])[];
  readonly competences: readonly { readonly skills: readonly number[]; readonly tubes: number }[];
}

const places = new WeakMap<Target, Places>();

function placesOf(target: Target): Places {
  const known = places.get(target) ?? makePlaces(target);
  places.set(target, known);
  return known;
}

function makePlaces({ skills }: Target): Places {
  const group = (key: 'tubeId' | 'competenceId') => [
    ...Map.groupBy(skills.keys(), (at) => skills[at]?.[key]).values(),
  ];
  return {
    skill: new Map(skills.map(({ id }, at) => [id, at])),
    item: new Map(skills.flatMap(({ items }) => items.map((item) => [item.id, item]))),
    tubes: group('tubeId'),
    competences: group('competenceId').map((members) => ({
      skills: members,
      tubes: new Set(members.map((at) => skills[at]?.tubeId)).size,
    })),
  };
}

export function playTest(
  strategy: Pick<BenchStrategy, 'choose' | 'reading'>,
  target: Target,
  pupil: SimulatedPupil,
  seed: number,
  length: number,
): Played {
  const { skill: skillAt, item: itemAt, tubes, competences } = placesOf(target);
  const answers: PastAnswer[] = [];
  const seen = {
    accuracy: [] as number[],
    f1: [] as number[],
    tubeError: [] as number[],
    competenceError: [] as number[],
  };
  const maps: Float64Array[] = [];
  let unkind = 0;
  for (;;) {
    const map = strategy.reading(target, answers);
    maps.push(map);
    seen.accuracy.push(accuracyOf(map, pupil.truth));
    seen.f1.push(f1Of(map, pupil.truth));
    seen.tubeError.push(mean(tubes.map((tube) => countError(map, pupil.truth, tube))));
    seen.competenceError.push(
      mean(competences.map((one) => countError(map, pupil.truth, one.skills) / one.tubes)),
    );
    if (answers.length >= length) break;
    const choice = strategy.choose(target, answers, seed);
    const item = itemAt.get(choice?.itemId ?? '');
    const skill = skillAt.get(choice?.skillId ?? '');
    if (choice === null || item === undefined || skill === undefined) break;
    const verdict = pupil.answer(skill, item, answers.length);
    if (verdict !== 'right' && pupil.chance(skill, item, answers.length) < 0.5 && failedTwice(answers))
      unkind += Number(betterLeft(target, pupil, answers));
    answers.push({ itemId: item.id, skillId: choice.skillId, verdict });
  }
  return { answers, ...seen, unkind, maps };
}

const failedTwice = (answers: readonly PastAnswer[]): boolean =>
  answers.length >= 2 && answers.slice(-2).every(({ verdict }) => verdict !== 'right');

function betterLeft(target: Target, pupil: SimulatedPupil, answers: readonly PastAnswer[]): boolean {
  const used = new Set(answers.map(({ itemId }) => itemId));
  return target.skills.some(({ items }, skill) =>
    items.some((item) => !used.has(item.id) && pupil.chance(skill, item, answers.length) >= 0.5),
  );
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Share of skills on the right side of ½. */
export function accuracyOf(map: Float64Array, truth: Uint8Array): number {
  let right = 0;
  for (let at = 0; at < truth.length; at++) right += Number((map[at] ?? 0) > 0.5 === (truth[at] === 1));
  return right / truth.length;
}

/** 2·TP / (2·TP + FP + FN), mastered = positive; 1 when nothing is mastered and nothing said to be. */
export function f1Of(map: Float64Array, truth: Uint8Array): number {
  let hits = 0;
  let misses = 0;
  for (let at = 0; at < truth.length; at++) {
    const said = (map[at] ?? 0) > 0.5;
    if (said && truth[at] === 1) hits++;
    else if (said !== (truth[at] === 1)) misses++;
  }
  return hits + misses === 0 ? 1 : (2 * hits) / (2 * hits + misses);
}

function countError(map: Float64Array, truth: Uint8Array, skills: readonly number[]): number {
  let difference = 0;
  for (const at of skills) difference += Number((map[at] ?? 0) > 0.5) - (truth[at] ?? 0);
  return Math.abs(difference);
}
