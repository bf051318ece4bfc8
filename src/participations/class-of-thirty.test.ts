import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { asked, campaign, join, person, rightForm, school } from '../../test/school.ts';
import { wrongForm } from '../../test/wrong-form.ts';
import { getItem, type Release, targetOf } from '../content/index.ts';
import { guessByType, masteryOf, type Target, type TargetItem } from '../engine/index.ts';

/** A class as a school has it: levels from novice to advanced, uneven from one subject to another, sometimes distracted. */
const PUPILS = 30;
const LEVEL = { mean: 3.2, spread: 1.6 };
const TUBE_SPREAD = 0.9;
const SLIP = 0.05;

let t: TestApp;
let release: Release;
let target: Target;
let code: string;
const lengths: number[] = [];
const shares: number[] = [];

/** Numbers between 0 and 1 that are the same at every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const normal = (draw: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());

beforeAll(async () => {
  t = await testApp();
  release = t.deps.releases.current;
  const gues = await school(t);
  const { userId } = await gues.member('member');
  const made = await campaign(t, gues.id, userId, { profile: 'essentiel-college' });
  code = made.code;
  target = targetOf(release, made.skillIds);
  for (let pupil = 0; pupil < PUPILS; pupil++) await playPupil(pupil);
}, 180_000);
afterAll(() => t.close());

async function playPupil(number: number): Promise<void> {
  const draw = numbers(number + 1);
  const level = LEVEL.mean + LEVEL.spread * normal(draw);
  const tubes = new Map([...new Set(target.skills.map(({ tubeId }) => tubeId))].map((id) => [id, level]));
  for (const id of tubes.keys()) tubes.set(id, level + TUBE_SPREAD * normal(draw));
  const knows = new Map(
    target.skills.map((skill) => [skill.id, skill.level <= (tubes.get(skill.tubeId) ?? 0)]),
  );
  const items = new Map<string, TargetItem>(
    target.skills.flatMap((skill) => skill.items.map((item) => [item.id, item])),
  );
  const who = await person(t);
  const id = await join(who.visitor, code);
  for (;;) {
    const row = await asked(t, who.userId, id);
    if (row.checkpointAt < row.answerCount && (row.answerCount % 5 === 0 || row.asked === null))
      await who.visitor.post(`/parcours/${id}/etape`, { reponses: String(row.answerCount) });
    if (row.asked === null) {
      const believed = masteryOf(target, row.history);
      const right = [...knows].filter(([skill, known]) => (believed.get(skill) ?? 0) > 0.5 === known);
      lengths.push(row.answerCount);
      shares.push(right.length / knows.size);
      expect(row.answerCount).toBeGreaterThanOrEqual(row.lengthFrom ?? 0);
      expect(row.answerCount).toBeLessThanOrEqual(row.lengthTo ?? 0);
      return;
    }
    const item = items.get(row.asked.itemId);
    const chance = knows.get(row.asked.skillId) ? 1 - SLIP : item ? guessByType(item) : 0;
    const form =
      draw() < chance
        ? await rightForm(t, who.userId, id)
        : {
            ...wrongForm(getItem(release, row.asked.itemId).question, row.seed, row.asked.itemId),
            position: String(row.answerCount + 1),
          };
    const reply = await who.visitor.post(`/parcours/${id}/question`, form);
    expect(reply.statusCode).toBe(303);
  }
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

describe('a class of thirty on « Essentiel collège », through the front door', () => {
  it('takes 15 questions or fewer, for one pupil in two', () => {
    const sorted = lengths.toSorted((a, b) => a - b);
    expect(sorted[PUPILS / 2]).toBeLessThanOrEqual(15);
  });

  it('has 95 skills in 100 told as they truly are', () => {
    expect(mean(shares)).toBeGreaterThanOrEqual(0.95);
  });
});
