import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { folderDelivery, listKeptMails, type Mail, smtpDelivery } from './mail.ts';

const MAIL: Mail = {
  to: 'lea@exemple.example',
  subject: 'Votre nouveau mot de passe : l’été',
  text: 'Bonjour Léa',
  html: '<p>Bonjour Léa</p>',
};

interface Received {
  readonly from: string;
  readonly to: string[];
  readonly raw: string;
}

describe('a mail over SMTP', () => {
  const received: Received[] = [];
  let refuse = false;
  let server: SMTPServer;
  let url: string;

  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, session, callback) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          if (refuse) return callback(new Error('mailbox full'));
          const { mailFrom, rcptTo } = session.envelope;
          received.push({
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map((to) => to.address),
            raw: Buffer.concat(chunks).toString('utf8'),
          });
          callback();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise<void>((resolve) => server.close(resolve)));
  beforeEach(() => {
    received.length = 0;
    refuse = false;
  });

  it('arrives with sender, receiver, accents, text and HTML', async () => {
    await smtpDelivery(url, 'Pix <ne-pas-repondre@gues.example>')(MAIL, 'job-1');
    const [mail] = received;
    expect(mail).toMatchObject({ from: 'ne-pas-repondre@gues.example', to: ['lea@exemple.example'] });
    expect(mail?.raw).toContain('Message-ID: <job-1@gues.example>');
    expect(mail?.raw).toMatch(/Subject: =\?UTF-8\?/);
    expect(mail?.raw).toContain('text/plain; charset=utf-8');
    expect(mail?.raw).toContain('text/html; charset=utf-8');
    expect(mail?.raw).toContain('Bonjour L=C3=A9a');
  });

  it('keeps its number when it is tried again, so that a double can be dropped', async () => {
    const deliver = smtpDelivery(url, 'pix@gues.example');
    await deliver(MAIL, 'job-2');
    await deliver(MAIL, 'job-2');
    expect(received.map(({ raw }) => /Message-ID: (.*)/i.exec(raw)?.[1]?.trim())).toEqual([
      '<job-2@gues.example>',
      '<job-2@gues.example>',
    ]);
  });

  it('fails aloud when the server refuses, so that the job is tried again', async () => {
    refuse = true;
    await expect(smtpDelivery(url, 'pix@gues.example')(MAIL, 'job-3')).rejects.toThrow(/mailbox full/);
  });
});

it('the demo keeps its mails in a folder, newest first', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'pix-mails-')), 'not-yet');
  expect(await listKeptMails(folder)).toEqual([]);
  const deliver = folderDelivery(folder);
  await deliver(MAIL, 'a');
  await deliver({ ...MAIL, subject: 'second' }, 'b');
  const kept = await listKeptMails(folder);
  expect(kept.map((mail) => mail.subject).sort()).toEqual([MAIL.subject, 'second'].sort());
  rmSync(folder, { recursive: true });
});
