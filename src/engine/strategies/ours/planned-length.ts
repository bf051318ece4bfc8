import { hashIntegers } from '../../random.ts';
import type { DatedAnswer, Length, PastAnswer, Target, Verdict } from '../../types.ts';
import { itemNoise } from './noise.ts';
import { nextStep, USUAL_RULES } from './ours.ts';
import { type Posterior, posteriorOf } from './posterior.ts';
import { drawer, drawPerson, type Person } from './rehearsed-person.ts';
import { LEAST_SHARE, LONGEST, SHORTEST, USUAL_PEOPLE } from './settings.ts';

/** Tests played in advance; three in four of them end at the length announced as the longest, or before. */
const REHEARSALS = 21;
const THREE_IN_FOUR = 15;
/** When these first ones are all as long as a test may be, so is that one. */
const TELLING = 4;

const longest = new WeakMap<Target, number>();

/**
 * How many questions a test on this target will have, announced at its start and kept. The most: as many as three in four
 * of 21 rehearsals need, with people drawn from the prior, until the test is precise. The least: 0.65 of it, so that nobody
 * is judged on a handful; whoever brings answers of earlier tests may end sooner. The same target gives the same length
 * for ever; worked out once per target.
 */
export function plannedLength(target: Target, earlier: readonly DatedAnswer[] = []): Length {
  const items = target.skills.reduce((sum, skill) => sum + skill.items.length, 0);
  const usual = longest.get(target) ?? usualLongest(target);
  longest.set(target, usual);
  const to = Math.min(items, Math.max(usual, SHORTEST));
  const least = Math.max(SHORTEST, Math.ceil(to * LEAST_SHARE));
  return { from: Math.min(earlier.length > 0 ? SHORTEST : least, to), to };
}

function usualLongest(target: Target): number {
  const prior = posteriorOf(target, []);
  const lengths: number[] = [];
  for (let turn = 0; turn < REHEARSALS; turn++) {
    lengths.push(rehearse(prior, target, turn));
    if (turn + 1 === TELLING && Math.min(...lengths) === LONGEST) return LONGEST;
  }
  return lengths.sort((a, b) => a - b)[THREE_IN_FOUR] ?? 0;
}

/** The length of one test, with a person drawn from the prior. */
function rehearse(prior: Posterior, target: Target, turn: number): number {
  const draw = drawer(hashIntegers(REHEARSALS, turn));
  const person = drawPerson(prior, draw);
  const given: PastAnswer[] = [];
  for (;;) {
    const posterior = posteriorOf(target, given);
    const { choice } = nextStep(posterior, given, [], turn, USUAL_RULES);
    const skill = posterior.target.skills[choice?.skill ?? -1];
    const item = posterior.target.itemById.get(choice?.itemId ?? '');
    if (choice === null || skill === undefined || item === undefined) return given.length;
    const right = draw() < chanceOf(person, choice.skill, item);
    const verdict: Verdict = right ? 'right' : 'wrong';
    given.push({ itemId: item.id, skillId: skill.id, verdict });
  }
}

function chanceOf(
  { regime, mastered }: Person,
  skill: number,
  item: Parameters<typeof itemNoise>[0],
): number {
  const settings = USUAL_PEOPLE.regimes[regime];
  if (settings === undefined) return 0;
  const { knowing, notKnowing } = itemNoise(item, settings);
  return mastered[skill] === 1 ? knowing : notKnowing;
}
