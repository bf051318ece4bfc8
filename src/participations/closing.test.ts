import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp, textOf } from '../../test/app.ts';
import {
  asked,
  campaign,
  join,
  keepSessions,
  person,
  playToEnd,
  rightForm,
  school,
} from '../../test/school.ts';
import type { CampaignOptions } from '../campaigns/index.ts';

let t: TestApp;
let schoolId: number;
let teacher: Awaited<ReturnType<Awaited<ReturnType<typeof school>>['member']>>;
beforeAll(async () => {
  t = await testApp();
  const { id, member } = await school(t);
  schoolId = id;
  teacher = await member('member');
});
afterAll(() => t.close());

const open = (options: Partial<CampaignOptions>) =>
  campaign(t, schoolId, teacher.userId, { key: '1.3', options });
const inOneHour = () => new Date(t.clock.now().getTime() + 3_600_000);

describe('the closing hour', () => {
  it('is told on the first page, then nobody joins', async () => {
    const { code } = await open({ closesAt: inOneHour(), timeZone: 'Indian/Reunion' });
    const pupil = await person(t);
    expect(textOf(await pupil.visitor.get(`/campagnes/${code}`))).toMatch(/Ouvert jusqu’au .*La Réunion/);
    t.clock.advance({ hours: 1 });
    expect((await pupil.visitor.get(`/campagnes/${code}`)).statusCode).toBe(410);
    expect((await pupil.visitor.post(`/campagnes/${code}`)).statusCode).toBe(410);
  });

  it('lets the answer on its way in for a minute, then ends calmly, and keeps what was answered', async () => {
    const { code } = await open({ closesAt: inOneHour() });
    const pupil = await person(t);
    const id = await join(pupil.visitor, code);
    const question = `/parcours/${id}/question`;
    await pupil.visitor.post(question, await rightForm(t, pupil.userId, id));
    t.clock.advance({ hours: 1 });
    // The question was on the screen.
    const late = await pupil.visitor.post(question, await rightForm(t, pupil.userId, id));
    expect(late.statusCode).toBe(303);
    expect((await asked(t, pupil.userId, id)).answerCount).toBe(2);
    // The next one was never shown: it is not answered, minute or not.
    const closed = await pupil.visitor.post(question, await rightForm(t, pupil.userId, id));
    expect(closed.statusCode).toBe(410);
    expect((await pupil.visitor.get(question)).statusCode).toBe(410);
    expect((await asked(t, pupil.userId, id)).answerCount).toBe(2);
    expect(textOf(await pupil.visitor.get('/mes-parcours'))).toContain('Fermé');
    await keepSessions(t);
    expect(
      (await teacher.visitor.get(`/orga/campagnes/${(await asked(t, pupil.userId, id)).campaignId}`)).body,
    ).toContain('Ferrand');
  });

  it('refuses an answer more than a minute late', async () => {
    const { code } = await open({ closesAt: inOneHour() });
    const pupil = await person(t);
    const id = await join(pupil.visitor, code);
    t.clock.advance({ hours: 1, minutes: 1 });
    const form = await rightForm(t, pupil.userId, id);
    expect((await pupil.visitor.post(`/parcours/${id}/question`, form)).statusCode).toBe(410);
  });

  it('leaves what was finished and not sent where it is, after the same minute', async () => {
    const { code } = await open({ closesAt: inOneHour() });
    const pupil = await person(t);
    const id = await join(pupil.visitor, code);
    await playToEnd(t, pupil, id);
    t.clock.advance({ hours: 1, minutes: 1 });
    expect((await pupil.visitor.post(`/parcours/${id}/envoi`)).statusCode).toBe(410);
    expect((await asked(t, pupil.userId, id)).status).toBe('to_share');
    expect(textOf(await pupil.visitor.get(`/parcours/${id}/resultats`))).toContain('Ce parcours est fermé');
  });

  it('takes a sending within the minute', async () => {
    const { code } = await open({ closesAt: inOneHour() });
    const pupil = await person(t);
    const id = await join(pupil.visitor, code);
    await playToEnd(t, pupil, id);
    t.clock.advance({ hours: 1 });
    await pupil.visitor.post(`/parcours/${id}/envoi`);
    expect((await asked(t, pupil.userId, id)).status).toBe('shared');
  });
});

describe('automatic sending', () => {
  it('is announced before, happens with the last answer, and is told', async () => {
    const { code, id: campaignId } = await open({ autoShare: true, showAnswers: true });
    const pupil = await person(t);
    const landing = textOf(await pupil.visitor.get(`/campagnes/${code}`));
    expect(landing).toContain('vos résultats partent d’eux-mêmes');
    expect(landing).toContain('vos réponses et leur correction');
    const id = await join(pupil.visitor, code);
    await playToEnd(t, pupil, id);
    expect(await asked(t, pupil.userId, id)).toMatchObject({ status: 'shared', counted: true });
    expect(textOf(await pupil.visitor.get(`/parcours/${id}/resultats`))).toContain('partis d’eux-mêmes');
    const counts = await t.deps.db
      .selectFrom('campaignCounts')
      .where('campaignId', '=', campaignId)
      .select('received')
      .execute();
    expect(counts.map(({ received }) => received)).toEqual([1]);
    // The teacher reads the answers, since it was announced.
    await keepSessions(t);
    const questions = textOf(
      await teacher.visitor.get(`/orga/campagnes/${campaignId}/participants/${id}/questions`),
    );
    expect(questions).toContain('l’élève en était prévenu');
  });

  it('sends a test taken again as well, and only the last counts', async () => {
    const { code } = await open({ autoShare: true, multipleSendings: true, retakeAfterDays: 0 });
    const pupil = await person(t);
    const id = await join(pupil.visitor, code);
    await playToEnd(t, pupil, id, () => false);
    const begun = await pupil.visitor.post(`/parcours/${id}/reprise`);
    const again = Number(/\d+/.exec(String(begun.headers.location))?.[0]);
    await pupil.visitor.post(`/parcours/${again}/regles`);
    await playToEnd(t, pupil, again);
    expect(await asked(t, pupil.userId, id)).toMatchObject({ status: 'shared', counted: false });
    expect(await asked(t, pupil.userId, again)).toMatchObject({ status: 'shared', counted: true });
  });

  it('does not show answers where nothing was announced', async () => {
    const { code, id: campaignId } = await open({});
    const pupil = await person(t);
    expect(textOf(await pupil.visitor.get(`/campagnes/${code}`))).not.toContain('leur correction');
    const id = await join(pupil.visitor, code);
    await playToEnd(t, pupil, id);
    await pupil.visitor.post(`/parcours/${id}/envoi`);
    await keepSessions(t);
    const questions = textOf(
      await teacher.visitor.get(`/orga/campagnes/${campaignId}/participants/${id}/questions`),
    );
    expect(questions).toContain('ne sont pas montrées mot à mot');
  });
});
