import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp, textOf } from '../../test/app.ts';
import { asked, campaign, join, person, playToEnd, school } from '../../test/school.ts';
import { getItem, getSurface } from '../content/index.ts';
import { expectedAnswer } from '../engine/index.ts';
import { findForReplay, replayParticipation } from './replay-participation.ts';

let t: TestApp;
let code: string;
beforeAll(async () => {
  t = await testApp();
  const { id, member } = await school(t);
  const teacher = await member('member');
  // Nearly all of its questions are generated.
  code = (await campaign(t, id, teacher.userId, { key: '3.4' })).code;
});
afterAll(() => t.close());

const release = () => t.deps.releases.current;

async function pupil() {
  const who = await person(t);
  const id = await join(who.visitor, code);
  return { ...who, id, question: `/parcours/${id}/question` };
}

/** Passes the questions that read the same for everyone. */
async function skipToGenerated(
  who: Pick<Awaited<ReturnType<typeof pupil>>, 'userId' | 'id' | 'visitor' | 'question'>,
) {
  const { userId, id, visitor, question } = who;
  for (let position = 1; position <= 5; position++) {
    const itemId = (await asked(t, userId, id)).asked?.itemId ?? '';
    if (getItem(release(), itemId).surfaces) return itemId;
    await visitor.post(question, { position: String(position), passer: '1' });
  }
  throw new Error('no generated question among the first five');
}

describe('a generated question', () => {
  it('is the same at each reading, and not the same for all neighbours', async () => {
    const shown = new Map<string, Set<string>>();
    for (let seats = 0; seats < 14; seats++) {
      const { userId, id, visitor, question } = await pupil();
      const itemId = await skipToGenerated({ userId, id, visitor, question });
      const page = textOf(await visitor.get(question));
      expect(textOf(await visitor.get(question))).toBe(page);
      shown.set(itemId, (shown.get(itemId) ?? new Set()).add(page));
    }
    expect(Math.max(...[...shown.values()].map((pages) => pages.size))).toBeGreaterThan(1);
  });

  it('is corrected and explained by the surface that was shown', async () => {
    const { userId, id, visitor, question } = await pupil();
    const met: string[] = [];
    for (let position = 1; position <= 5; position++) {
      const row = await asked(t, userId, id);
      if (!row.asked) throw new Error('nothing is asked');
      met.push(...expectedAnswer(getSurface(release(), row.asked.itemId, row.seed).question));
      await visitor.post(question, { position: String(position), passer: '1' });
    }
    const page = textOf(await visitor.get(`/parcours/${id}/etape`));
    for (const expected of met) expect(page).toContain(expected.replace(/\s+/g, ' '));
  });

  it('is replayed with the surface that was shown: the same verdicts, no difference', async () => {
    const { userId, id, visitor } = await pupil();
    await playToEnd(t, { userId, visitor }, id);
    const found = await findForReplay(t.deps.db, id);
    if (!found) throw new Error('no participation');
    expect(found.history.every(({ verdict }) => verdict === 'right')).toBe(true);
    expect(found.history.some(({ itemId }) => getItem(release(), itemId).surfaces)).toBe(true);
    expect((await replayParticipation(t.deps.db, release(), found)).differences).toEqual([]);
    // With the surface of another seed, some of these answers would be wrong.
    const other = await replayParticipation(t.deps.db, release(), { ...found, seed: found.seed + 1 });
    expect(other.differences.some(({ what }) => what === 'verdict')).toBe(true);
  });
});
