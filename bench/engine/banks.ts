import { hashIntegers, shuffledIndices } from '../../src/engine/random.ts';
import type { QuestionType, Target, TargetSkill } from '../../src/engine/types.ts';
import { uniform } from './random.ts';

export interface ItemKind {
  readonly type: QuestionType;
  readonly options: number;
}

export const TYPED: ItemKind = { type: 'text', options: 0 };
export const ONE_OF_FOUR: ItemKind = { type: 'choice', options: 4 };

const TUBES_A = '123 234 134 1234 24 123 34 1234 23 124 13 234 1234 12';
const TUBES_B = '12345 123 234567 13456 23567 13456 46 123456 12345 1234 2345 157 1236 24 234';
/** Contents A and B of engine.md §9. */
export const CONTENTS = { A: TUBES_A.split(' '), B: TUBES_B.split(' ') } as const;

/** A tube has 3 to 7 of the 8 levels, any of them: the bits to learn are those of performance.md §4e. */
export function syntheticTubes(tubes: number, salt = 65): readonly string[] {
  return Array.from({ length: tubes }, (_, tube) => {
    const length = 3 + Math.floor(5 * uniform(tubes, tube, salt));
    return shuffledIndices(8, hashIntegers(tubes, tube, salt))
      .slice(0, length)
      .sort((a, b) => a - b)
      .map((level) => level + 1)
      .join('');
  });
}

/** Tubes of one digit a level become a target; each skill has `variants` items of one kind. */
export function bankOf(
  tubes: readonly string[],
  kind: ItemKind,
  tubesPerCompetence = 5,
  variants = 2,
): Target {
  const skills = tubes.flatMap((levels, tube) =>
    [...levels].map((level): TargetSkill => {
      const id = `t${tube + 1}.${level}`;
      return {
        id,
        tubeId: `t${tube + 1}`,
        competenceId: `c${Math.floor(tube / tubesPerCompetence) + 1}`,
        level: Number(level),
        pix: Number(level) / 2,
        items: Array.from({ length: variants }, (_, at) => ({
          id: `${id}.${at + 1}`,
          ...kind,
          timed: false,
        })),
      };
    }),
  );
  return { skills };
}
