import type { StoredKnowledge } from '../../db/types.ts';
import {
  areasOf,
  type Release,
  skillsOfCompetence,
  type Tutorial,
  targetOf,
  tutorialsOfSkill,
} from '../content/index.ts';
import { type CompetenceScore, type Knowledge, profileScore, skillsToReview } from '../engine/index.ts';
import { readKnowledge } from '../participations/index.ts';

/**
 * What is known of a person over all their tests: of each skill, the word of the test they touched last.
 * `participations` come newest first.
 */
export function mergeKnowledge(
  participations: readonly { readonly knowledge: StoredKnowledge }[],
): Knowledge {
  const merged: StoredKnowledge = {};
  for (const { knowledge } of [...participations].reverse()) Object.assign(merged, knowledge);
  return readKnowledge(merged);
}

export interface MyScores {
  readonly totalPix: number;
  /** By competence code; competences without a known skill are at zero. */
  readonly byCompetence: ReadonlyMap<string, CompetenceScore & { readonly known: boolean }>;
}

const allSkills = (release: Release): string[] =>
  areasOf(release).flatMap((area) =>
    area.competences.flatMap((competence) => skillsOfCompetence(release, competence.code)),
  );

/** Level and pix of the sixteen competences. */
export function myScores(release: Release, knowledge: Knowledge): MyScores {
  const target = targetOf(release, allSkills(release));
  const score = profileScore(target, knowledge);
  const known = new Set(
    target.skills.filter((skill) => knowledge.has(skill.id)).map((skill) => skill.competenceId),
  );
  return {
    totalPix: score.totalPix,
    byCompetence: new Map(
      score.competences.map((c) => [c.competenceId, { ...c, known: known.has(c.competenceId) }]),
    ),
  };
}

export interface TutorialGroup {
  readonly competence: string;
  readonly tutorials: readonly Tutorial[];
}

/** Lessons for what was asked and not yet mastered, by competence, each once. */
export function myTutorials(release: Release, knowledge: Knowledge): TutorialGroup[] {
  const seen = new Set<string>();
  const once = (tutorial: Tutorial) => !seen.has(tutorial.id) && seen.add(tutorial.id);
  return areasOf(release)
    .flatMap((area) => area.competences)
    .map((competence) => {
      const toReview = skillsToReview(
        targetOf(release, skillsOfCompetence(release, competence.code)),
        knowledge,
      );
      return {
        competence: competence.title.fr,
        tutorials: toReview.flatMap((id) => tutorialsOfSkill(release, id)).filter(once),
      };
    })
    .filter((group) => group.tutorials.length > 0);
}
