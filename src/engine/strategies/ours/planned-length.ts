import { hashIntegers } from '../../random.ts';
import type { DatedAnswer, Length, PastAnswer, Target, Verdict } from '../../types.ts';
import { itemNoise } from './noise.ts';
import { nextStep, USUAL_ENDING } from './ours.ts';
import { type Posterior, posteriorOf } from './posterior.ts';
import { drawer, drawPerson, type Person } from './rehearsed-person.ts';
import { LENGTH_ROOM, LONGEST, REGIMES, SHORTEST } from './settings.ts';

/** Tests played in advance, odd so that one is the middle. */
const REHEARSALS = 15;
/** When these first ones are all as long as a test may be, so is the middle one. */
const TELLING = 4;

const middles = new WeakMap<Target, number>();

/**
 * How many questions a test on this target will have, announced at its start and kept: 0.8 to 1.2 times the middle
 * length of 15 rehearsals with people drawn from the prior, each until the test is precise. Whoever brings answers of
 * earlier tests may end sooner. The same target gives the same length for ever; worked out once per target.
 */
export function plannedLength(target: Target, earlier: readonly DatedAnswer[] = []): Length {
  const items = target.skills.reduce((sum, skill) => sum + skill.items.length, 0);
  const middle = middles.get(target) ?? middleLength(target);
  middles.set(target, middle);
  const to = Math.min(LONGEST, items, Math.ceil(middle * (1 + LENGTH_ROOM)));
  const least = Math.max(SHORTEST, Math.floor(middle * (1 - LENGTH_ROOM)));
  return { from: Math.min(earlier.length > 0 ? SHORTEST : least, to), to };
}

function middleLength(target: Target): number {
  const prior = posteriorOf(target, []);
  const lengths: number[] = [];
  for (let turn = 0; turn < REHEARSALS; turn++) {
    lengths.push(rehearse(prior, target, turn));
    if (turn + 1 === TELLING && Math.min(...lengths) === LONGEST) return LONGEST;
  }
  return lengths.sort((a, b) => a - b)[(REHEARSALS - 1) / 2] ?? 0;
}

/** The length of one test, with a person drawn from the prior. */
function rehearse(prior: Posterior, target: Target, turn: number): number {
  const draw = drawer(hashIntegers(REHEARSALS, turn));
  const person = drawPerson(prior, draw);
  const given: PastAnswer[] = [];
  for (;;) {
    const posterior = posteriorOf(target, given);
    const { choice } = nextStep(posterior, given, [], turn, USUAL_ENDING);
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
  const settings = REGIMES[regime];
  if (settings === undefined) return 0;
  const { knowing, notKnowing } = itemNoise(item, settings);
  return mastered[skill] === 1 ? knowing : notKnowing;
}
