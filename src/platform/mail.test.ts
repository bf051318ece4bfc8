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
  text: 'Bonjour Léa,\n\nChoisissez votre mot de passe : il a 12 caractères au moins, et vous seule le connaissez.',
  html: '<p>Bonjour Léa</p>',
};

interface Received {
  readonly from: string;
  readonly to: string[];
  readonly raw: string;
}

const bytes = (quoted: string): Buffer =>
  Buffer.from(
    quoted.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

/** A header as a reader sees it: unfolded, its encoded words read (RFC 2047). */
function header(raw: string, name: string): string | undefined {
  const heads = (raw.split('\r\n\r\n', 1)[0] ?? '').replace(/\r\n[ \t]+/g, ' ');
  const value = new RegExp(`^${name}: (.*)$`, 'im').exec(heads)?.[1];
  return value
    ?.replace(/\?= +=\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi, (_, way: string, text: string) =>
      (way.toUpperCase() === 'B' ? Buffer.from(text, 'base64') : bytes(text.replace(/_/g, ' '))).toString(),
    );
}

/** The text of one part, decoded. */
function partOf(raw: string, type: string): string {
  const part = raw.split(/\r\n--/).find((one) => one.includes(`Content-Type: ${type}; charset=utf-8`)) ?? '';
  const body = part.slice(part.indexOf('\r\n\r\n') + 4);
  const decoded = /Content-Transfer-Encoding: base64/i.test(part)
    ? Buffer.from(body, 'base64')
    : bytes(body.replace(/=\r\n/g, ''));
  return decoded.toString().replace(/\r\n/g, '\n').trim();
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
    const raw = mail?.raw ?? '';
    expect(header(raw, 'Message-ID')).toBe('<job-1@gues.example>');
    expect(header(raw, 'From')).toBe('Pix <ne-pas-repondre@gues.example>');
    expect(header(raw, 'To')).toBe('lea@exemple.example');
    expect(header(raw, 'Subject')).toBe(MAIL.subject);
    expect(header(raw, 'Content-Type')).toContain('multipart/alternative');
    expect(partOf(raw, 'text/plain')).toBe(MAIL.text);
    expect(partOf(raw, 'text/html')).toBe(MAIL.html);
  });

  it('cannot be given more readers or heads by what people typed', async () => {
    const subject = 'Bonjour\r\nBcc: tous@exemple.example';
    await smtpDelivery(url, 'pix@gues.example')({ ...MAIL, subject }, 'job-4');
    expect(received[0]?.to).toEqual(['lea@exemple.example']);
    expect(header(received[0]?.raw ?? '', 'Bcc')).toBeUndefined();
  });

  it('keeps its number when it is tried again, so that a double can be dropped', async () => {
    const deliver = smtpDelivery(url, 'pix@gues.example');
    await deliver(MAIL, 'job-2');
    await deliver(MAIL, 'job-2');
    expect(received.map(({ raw }) => header(raw, 'Message-ID'))).toEqual([
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
