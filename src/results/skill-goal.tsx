import { findTube, getSkill, type Release, tutorialsOfSkill } from '../content/index.ts';
import { routes } from '../routes.ts';
import { usePage } from '../ui/page.ts';
import { TutorialLink } from '../ui/tutorial-link.tsx';

/** What a skill is, in the reader’s language, and its level. */
export function SkillGoal({ release, skillId }: { release: Release; skillId: string }) {
  const { t, lang } = usePage();
  const { goal, level } = getSkill(release, skillId);
  return (
    <>
      {goal[lang] ?? goal.fr} <span class="soft num">({t('results.skill-level', { level })})</span>
    </>
  );
}

/** Title of a subject in the reader’s language. */
export function useTubeTitle(release: Release): (tubeId: string) => string {
  const { lang } = usePage();
  return (tubeId) => {
    const title = findTube(release, tubeId)?.title;
    return title?.[lang] ?? title?.fr ?? tubeId;
  };
}

interface LessonsProps {
  readonly release: Release;
  readonly skillIds: readonly string[];
  /** The first of each skill: as much as fits a lesson, and the page of a class. */
  readonly onePerSkill?: boolean;
}

/** The lessons of some skills, each once. */
export function Lessons({ release, skillIds, onePerSkill = false }: LessonsProps) {
  const lessons = skillIds.flatMap((id) =>
    tutorialsOfSkill(release, id).slice(0, onePerSkill ? 1 : undefined),
  );
  const once = [...new Map(lessons.map((lesson) => [lesson.id, lesson])).values()];
  if (once.length === 0) return null;
  return (
    <ul>
      {once.map(({ id, title, minutes }) => (
        <TutorialLink key={id} href={routes.tutorial({ id })} title={title} minutes={minutes} />
      ))}
    </ul>
  );
}
