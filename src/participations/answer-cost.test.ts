import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { campaign, join, person, rightForm, school } from '../../test/school.ts';

const statements: string[] = [];
let t: TestApp;

beforeAll(async () => {
  // A pool of one: code that asked for a second connection inside a transaction would wait for itself for ever.
  t = await testApp({ poolSize: 1, log: (event) => statements.push(event.query.sql) });
});
afterAll(() => t.close());

it('an answer takes one connection and three statements, session included', async () => {
  const gues = await school(t);
  const teacher = await gues.member('member');
  const { code } = await campaign(t, gues.id, teacher.userId);
  const who = await person(t);
  const id = await join(who.visitor, code);
  const form = await rightForm(t, who.userId, id);
  statements.length = 0;
  const response = await who.visitor.post(`/parcours/${id}/question`, form);
  expect(response.statusCode).toBe(303);
  expect(statements).toHaveLength(3);
  statements.length = 0;
  expect((await who.visitor.get(`/parcours/${id}/question`)).statusCode).toBe(200);
  expect(statements).toHaveLength(2);
});
