import { type Release, targetOf } from '../content/index.ts';
import {
  type Calibration,
  calibrate,
  guessByType,
  type Observation,
  observe,
  type Target,
} from '../engine/index.ts';
import type { DbOrTrx } from '../platform/db.ts';

/** A shorter test tells too little of a person for their answers to tell of an item. */
const LEAST_ANSWERS_OF_A_TEST = 5;
const CHUNK = 200;

export interface Learnt extends Calibration {
  readonly participations: number;
  readonly answers: number;
  /** Share of right answers per item that was answered, skipped ones counted as not right. */
  readonly success: ReadonlyMap<string, { readonly answers: number; readonly right: number }>;
}

/** Reads every stored test, by short reads, and estimates the items of the present release. No person leaves this function. */
export async function learnFromAnswers(db: DbOrTrx, release: Release): Promise<Learnt> {
  const whole = targetOf(withoutLearnt(release), Object.keys(release.skills));
  const observations: Observation[] = [];
  const success = new Map<string, { answers: number; right: number }>();
  let participations = 0;
  for await (const chunk of inChunks(db)) {
    for (const { skillIds, history, earlier } of chunk) {
      const target = narrow(whole, skillIds);
      const seen = observe(target, history, earlier);
      if (seen.length === 0) continue;
      participations++;
      observations.push(...seen);
      for (const { itemId, verdict } of seen) {
        const count = success.get(itemId) ?? { answers: 0, right: 0 };
        success.set(itemId, {
          answers: count.answers + 1,
          right: count.right + Number(verdict === 'right'),
        });
      }
    }
  }
  const items = whole.skills.flatMap((skill) =>
    skill.items.map((item) => ({ id: item.id, skillId: skill.id, guess: guessByType(item) })),
  );
  const levels = new Map(whole.skills.map(({ id, level }) => [id, level]));
  return { ...calibrate(observations, items, levels), participations, answers: observations.length, success };
}

/** Every estimate starts from what was announced, never from an earlier estimate: the same answers do not count twice. */
const withoutLearnt = (release: Release): Release => ({
  ...release,
  skills: Object.fromEntries(
    Object.entries(release.skills).map(([id, skill]) => [id, { ...skill, difficulty: undefined }]),
  ),
  items: Object.fromEntries(
    Object.entries(release.items).map(([id, item]) => [id, { ...item, learnt: undefined }]),
  ),
});

const narrowed = new WeakMap<Target, Map<string, Target>>();

/** The skills of a campaign that the present release still has; the same object for the same campaign. */
function narrow(whole: Target, skillIds: readonly string[]): Target {
  const known = narrowed.get(whole) ?? new Map<string, Target>();
  narrowed.set(whole, known);
  const key = skillIds.join(' ');
  const wanted = new Set(skillIds);
  const target = known.get(key) ?? { skills: whole.skills.filter(({ id }) => wanted.has(id)) };
  known.set(key, target);
  return target;
}

async function* inChunks(db: DbOrTrx) {
  let after = 0;
  for (;;) {
    const rows = await db
      .selectFrom('participations as p')
      .innerJoin('campaigns as c', 'c.id', 'p.campaignId')
      .where('p.id', '>', after)
      .where('p.answerCount', '>=', LEAST_ANSWERS_OF_A_TEST)
      .orderBy('p.id')
      .limit(CHUNK)
      .select(['p.id', 'p.history', 'p.earlier', 'c.skillIds'])
      .execute();
    yield rows;
    if (rows.length < CHUNK) return;
    after = rows.at(-1)?.id ?? after;
  }
}
