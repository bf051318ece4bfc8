import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import type { Trx } from './db.ts';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Puts a mail in the outbox; it leaves after the caller's transaction commits. */
export type SendMail = (mail: Mail, trx?: Trx) => Promise<void>;

/** Brings one mail to its place; throws when it could not, so that the job is tried again. */
export type DeliverMail = (mail: Mail, id: string) => Promise<void>;

export function smtpDelivery(smtpUrl: string, from: string): DeliverMail {
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
  });
  return async (mail, id) => {
    // The same Message-ID at each try lets the receiver drop a double.
    await transport.sendMail({ from, ...mail, messageId: `<${id}@${hostOf(from)}>` });
  };
}

const hostOf = (from: string): string => from.replace(/^.*@/, '').replace(/>.*$/, '') || 'localhost';

export interface KeptMail extends Mail {
  readonly sentAt: string;
}

/** The demo keeps its mails in a folder that a page shows. */
export function folderDelivery(folder: string): DeliverMail {
  return async (mail, id) => {
    await mkdir(folder, { recursive: true });
    const sentAt = new Date().toISOString();
    const name = `${sentAt.replace(/[:.]/g, '-')}-${id}.json`;
    await writeFile(join(folder, name), JSON.stringify({ ...mail, sentAt }));
  };
}

/** Newest first, fifty at most. */
export async function listKeptMails(folder: string): Promise<KeptMail[]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const newest = names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .reverse()
    .slice(0, 50);
  return Promise.all(
    newest.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as KeptMail),
  );
}
