import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestApp, testApp, textOf, type Visitor } from '../../test/app.ts';
import { asked, campaign, join, person, playToEnd, rightForm, school } from '../../test/school.ts';
import { getItem, getSkill } from '../content/index.ts';
import { play } from '../engine/index.ts';
import { findForReplay, replayParticipation } from './replay-participation.ts';

let t: TestApp;
let code: string;
let campaignId: number;

beforeAll(async () => {
  t = await testApp();
  const gues = await school(t);
  const teacher = await gues.member('member');
  ({ code, id: campaignId } = await campaign(t, gues.id, teacher.userId, { key: '2.1' }));
});
afterAll(() => t.close());

let who: { userId: string; visitor: Visitor };
let id: number;
const isAct = (itemId: string | undefined) =>
  itemId !== undefined && getItem(t.deps.releases.current, itemId).type === 'act';
const present = () => asked(t, who.userId, id);
const url = () => `/parcours/${id}/question`;
const post = (form: Record<string, string>) => who.visitor.post(url(), form);

/** A pupil whose first question is in a simulator: chance decides, the same at each run of this test. */
beforeEach(async () => {
  for (let tries = 0; tries < 60; tries++) {
    who = await person(t);
    id = await join(who.visitor, code);
    if (isAct((await present()).asked?.itemId)) return;
  }
  throw new Error('no simulator came in sixty tests');
});

describe('a question in a simulator', () => {
  it('holds a sandboxed frame that its policy allows, and one script more', async () => {
    const page = await who.visitor.get(url());
    expect(page.body).toMatch(/<iframe[^>]+src="\/simulateurs\/mailbox\/[^>]+sandbox="allow-scripts"/);
    expect(page.body).toContain('/assets/bridge.js');
    expect(page.headers['content-security-policy']).toMatch(/;frame-src 'self'$/);
    expect(textOf(page)).toContain('Je préfère une question sans simulateur');
  });

  it('is answered by the state that is left, stored as such', async () => {
    const { asked: question } = await present();
    expect((await post((await rightForm(t, who.userId, id)) as Record<string, string>)).statusCode).toBe(303);
    const [answer] = await t.deps.db
      .selectFrom('answers')
      .selectAll()
      .where('userId', '=', who.userId)
      .execute();
    expect(answer).toMatchObject({ itemId: question?.itemId, verdict: 'right', answer: { kind: 'state' } });
  });

  it('comes back with what was done when nothing, or nothing readable, was sent', async () => {
    const empty = await post({ position: '1', etat: '' });
    expect(empty.statusCode).toBe(422);
    expect(textOf(empty)).toContain('Rien n’a encore été fait dans le simulateur');
    expect(empty.headers['content-security-policy']).toMatch(/;frame-src 'self'$/);
    const broken = await post({ position: '1', etat: '{"moved":"<b>"}' });
    expect(broken.statusCode).toBe(422);
    expect(textOf(broken)).toContain('n’a pas pu être lu');
    expect(broken.body).toContain('{&quot;moved&quot;:&quot;&lt;b>&quot;}</textarea>');
    expect((await present()).answerCount).toBe(0);
  });

  it('left as it was is « à revoir », and the checkpoint says what was expected', async () => {
    const { asked: before } = await present();
    const { question, text } = getItem(t.deps.releases.current, before?.itemId ?? '');
    if (question.type !== 'act') throw new Error('no simulator');
    await post({ position: '1', etat: JSON.stringify(play(question.scene, []).state) });
    for (let n = 2; n <= 5; n++) await post({ position: String(n), passer: '1' });
    const page = textOf(await who.visitor.get(`/parcours/${id}/etape`));
    const plain = (words: string) => words.replace(/[\s\u00a0\u202f]+/g, ' ');
    expect(page).toContain(plain(text.question));
    for (const { say } of question.checks) expect(page).toContain(plain(say));
  });
});

describe('« Je préfère une question sans simulateur »', () => {
  const without = (position = '1') => post({ position, 'sans-simulateur': '1', etat: '{}' });

  it('asks another question on the same skill, and keeps it', async () => {
    const before = (await present()).asked;
    const response = await without();
    expect([response.statusCode, response.headers.location]).toEqual([303, url()]);
    const { asked: now, answerCount } = await present();
    expect(now).toMatchObject({
      skillId: before?.skillId,
      itemId: getItem(t.deps.releases.current, before?.itemId ?? '').without,
      trace: { insteadOf: before?.itemId },
    });
    expect(answerCount).toBe(0);
    const page = await who.visitor.get(url());
    expect(page.body).not.toContain('<iframe');
    expect(page.body).not.toContain('/assets/bridge.js');
    expect(page.headers['content-security-policy']).not.toContain('frame-src');
  });

  it('twice, or at once, is once', async () => {
    await Promise.all([without(), without(), without()]);
    const { asked: now } = await present();
    await without();
    expect((await present()).asked).toEqual(now);
    expect(isAct(now?.itemId)).toBe(false);
  });

  it('leads to a test that can be derived again from its answers', async () => {
    await without();
    const { itemId } = (await present()).asked ?? { itemId: '' };
    const half = async () => {
      const found = await findForReplay(t.deps.db, id);
      if (!found) throw new Error('no participation');
      return replayParticipation(t.deps.db, t.deps.releases.current, found);
    };
    expect((await half()).differences).toEqual([]);
    await playToEnd(t, who, id, (position) => position % 3 !== 0);
    const { answers, differences } = await half();
    expect(answers).toBeGreaterThan(3);
    expect(differences).toEqual([]);
    const { history } = await present();
    expect(history[0]?.itemId).toBe(itemId);
  });

  it('for a question answered meanwhile, changes nothing', async () => {
    await post({ position: '1', passer: '1' });
    const before = await present();
    expect((await without()).statusCode).toBe(303);
    expect(await present()).toEqual(before);
  });

  it.each(['2', '0', 'x', ''])('at position « %s », never shown, is not found', async (position) => {
    expect((await without(position)).statusCode).toBe(404);
    expect(isAct((await present()).asked?.itemId)).toBe(true);
  });

  it('is not offered, nor done, once the others of the skill were asked', async () => {
    const { asked: now } = await present();
    const skill = getSkill(t.deps.releases.current, now?.skillId ?? '');
    const history = skill.itemIds
      .filter((itemId) => !isAct(itemId))
      .map((itemId) => ({ itemId, skillId: skill.id, verdict: 'wrong' }));
    await t.deps.db
      .updateTable('participations')
      .set({ history: JSON.stringify(history), answerCount: history.length })
      .where('id', '=', id)
      .execute();
    expect(textOf(await who.visitor.get(url()))).not.toContain('Je préfère une question sans simulateur');
    await without(String(history.length + 1));
    expect((await present()).asked).toEqual(now);
  });

  it('in a closed campaign is refused like an answer', async () => {
    const at = (archivedAt: Date | null) =>
      t.deps.db.updateTable('campaigns').set({ archivedAt }).where('id', '=', campaignId).execute();
    await at(t.clock.now());
    expect((await without()).statusCode).toBe(410);
    await at(null);
    expect(isAct((await present()).asked?.itemId)).toBe(true);
  });

  it('is not for someone else', async () => {
    const other = await person(t);
    expect((await other.visitor.post(url(), { position: '1', 'sans-simulateur': '1' })).statusCode).toBe(404);
    expect(isAct((await present()).asked?.itemId)).toBe(true);
  });
});
