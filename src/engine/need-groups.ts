import type { Knowledge, Target, TargetSkill } from './types.ts';

/** A group that one teacher can sit with. */
export const LEAST_GROUP = 3;
export const MOST_GROUP = 8;
/** What a group works on. */
const SKILLS_OF_GROUP = 3;
/** The subjects where somebody is furthest from the cap: those that decide of their group. */
const WEAKEST = 3;

export interface Learner {
  readonly id: number;
  readonly knowledge: Knowledge;
}

export interface NeedGroup {
  /** The subject that brought these people together. */
  readonly tubeId: string;
  readonly members: readonly number[];
  /** Easiest first in each subject, the group’s own subject first. */
  readonly skillIds: readonly string[];
}

export interface NeedGroups {
  readonly groups: readonly NeedGroup[];
  /** Whose needs no two others share, with what they may work on. */
  readonly alone: readonly { readonly id: number; readonly skillIds: readonly string[] }[];
  /** Nothing was found that they do not master. */
  readonly ahead: readonly number[];
}

interface Need {
  readonly tubeId: string;
  /** Highest level validated over the cap, 0 to 1. */
  readonly reached: number;
  /** Tested and not validated, easiest first. */
  readonly missed: readonly TargetSkill[];
}

interface Needy {
  readonly id: number;
  /** The furthest from the cap first. */
  readonly needs: readonly Need[];
}

/**
 * Groups of need, by a rule that a teacher can say aloud. Everyone has a list of subjects in which a skill was tested and not
 * validated, the furthest from the cap first. The subject that most people have among their three furthest makes a group of
 * 3 to 8: all of them, or an even part of them, the furthest first. Then the same with those who are left. Who is left at
 * the end joins a group that has room and whose subject they need, else works alone. The same results give the same groups.
 */
export function needGroups(target: Target, learners: readonly Learner[]): NeedGroups {
  const tubes = [...Map.groupBy(target.skills, (skill) => skill.tubeId)].map(
    ([tubeId, skills]) => [tubeId, skills.toSorted((a, b) => a.level - b.level)] as const,
  );
  const needy = learners.map(({ id, knowledge }) => ({ id, needs: needsOf(tubes, knowledge) }));
  const { groups, left } = gather(needy.filter(({ needs }) => needs.length > 0));
  const alone: Needy[] = [];
  for (const person of left) {
    const joined = person.needs
      .flatMap(({ tubeId }) => groups.filter((group) => group.tubeId === tubeId))
      .find(({ members }) => members.length < MOST_GROUP);
    if (joined) joined.members.push(person);
    else alone.push(person);
  }
  const order = new Map(learners.map(({ id }, i) => [id, i]));
  return {
    groups: groups.map(({ tubeId, members }) => ({
      tubeId,
      members: members.map(({ id }) => id).sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
      skillIds: skillsFor(tubeId, members),
    })),
    alone: alone.map(({ id, needs }) => ({
      id,
      skillIds: needs
        .flatMap(({ missed }) => missed.slice(0, 1).map(({ id }) => id))
        .slice(0, SKILLS_OF_GROUP),
    })),
    ahead: needy.filter(({ needs }) => needs.length === 0).map(({ id }) => id),
  };
}

function needsOf(
  tubes: readonly (readonly [string, readonly TargetSkill[]])[],
  knowledge: Knowledge,
): readonly Need[] {
  return tubes
    .map(([tubeId, skills]) => {
      const having = (status: string) => skills.filter(({ id }) => knowledge.get(id)?.status === status);
      return {
        tubeId,
        reached: (having('validated').at(-1)?.level ?? 0) / (skills.at(-1)?.level ?? 1),
        missed: having('invalidated'),
      };
    })
    .filter(({ missed }) => missed.length > 0)
    .sort((a, b) => a.reached - b.reached);
}

/** The subject with most people, again and again, until none gathers three. */
function gather(needy: readonly Needy[]): {
  groups: { tubeId: string; members: Needy[] }[];
  left: readonly Needy[];
} {
  const groups: { tubeId: string; members: Needy[] }[] = [];
  let left = needy;
  for (;;) {
    const wanting = left.flatMap((person) =>
      person.needs.slice(0, WEAKEST).map(({ tubeId, reached }) => ({ tubeId, reached, person })),
    );
    const [most] = [...Map.groupBy(wanting, ({ tubeId }) => tubeId).values()].sort(
      (a, b) => b.length - a.length || meanReached(a) - meanReached(b),
    );
    if (most === undefined || most.length < LEAST_GROUP) return { groups, left };
    const size = Math.ceil(most.length / Math.ceil(most.length / MOST_GROUP));
    const members = most
      .toSorted((a, b) => a.reached - b.reached)
      .slice(0, size)
      .map(({ person }) => person);
    groups.push({ tubeId: most[0]?.tubeId ?? '', members });
    left = left.filter((person) => !members.includes(person));
  }
}

const meanReached = (some: readonly { readonly reached: number }[]): number =>
  some.reduce((sum, { reached }) => sum + reached, 0) / some.length;

/**
 * Three skills for a group: of its own subject, then of the subjects that most of its members miss something in, the easiest
 * skill that at least half of the members miss; where that gives fewer than three, the next ones of these subjects, then what
 * at least two of them miss elsewhere.
 */
function skillsFor(own: string, members: readonly Needy[]): readonly string[] {
  const missed = members.flatMap(({ needs }) => needs.flatMap((need) => need.missed));
  const byTube = [...Map.groupBy(missed, ({ tubeId }) => tubeId)].map(([tubeId, ofTube]) => {
    const counted = [...Map.groupBy(ofTube, ({ id }) => id).values()].flatMap((some) =>
      some.slice(0, 1).map((skill) => ({ skill, count: some.length })),
    );
    const most = Math.max(...counted.map(({ count }) => count));
    // Half of the members, or, in a subject that fewer of them need, as many as there are.
    const least = Math.min(most, members.length / 2);
    const skills = counted.filter(({ count }) => count >= least).map(({ skill }) => skill);
    return { tubeId, most, skills: skills.sort((a, b) => a.level - b.level) };
  });
  byTube.sort((a, b) => Number(b.tubeId === own) - Number(a.tubeId === own) || b.most - a.most);
  const isShared = ({ tubeId, most }: (typeof byTube)[number]) =>
    tubeId === own || 2 * most >= members.length;
  const shared = byTube.filter(isShared);
  const elsewhere = byTube.filter((tube) => !isShared(tube) && tube.most >= 2);
  return [
    ...shared.flatMap(({ skills }) => skills.slice(0, 1)),
    ...shared.flatMap(({ skills }) => skills.slice(1)),
    ...elsewhere.flatMap(({ skills }) => skills.slice(0, 1)),
  ]
    .slice(0, SKILLS_OF_GROUP)
    .map(({ id }) => id);
}
