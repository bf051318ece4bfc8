import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { recordAct } from './record-act.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

describe('the audit trail', () => {
  it('keeps who did what to whom, when and from where', async () => {
    await recordAct(t.deps.db, {
      act: 'invite-member',
      actorId: 'a',
      organisationId: 7,
      subject: { kind: 'invitation', id: 12 },
      address: '192.0.2.1',
      details: { role: 'admin' },
      now: t.clock.now(),
    });
    expect(await t.deps.db.selectFrom('auditEvents').selectAll().executeTakeFirst()).toMatchObject({
      at: t.clock.now(),
      act: 'invite-member',
      actorId: 'a',
      organisationId: 7,
      subjectKind: 'invitation',
      subjectId: '12',
      address: '192.0.2.1',
      details: { role: 'admin' },
    });
  });

  it.each(["update audit_events set act = 'x'", 'delete from audit_events', 'truncate audit_events'])(
    'refuses « %s »',
    async (statement) => {
      await expect(sql.raw(statement).execute(t.owner)).rejects.toThrow('never changed');
      await expect(sql.raw(statement).execute(t.deps.db)).rejects.toThrow(/never changed|permission denied/);
    },
  );
});
