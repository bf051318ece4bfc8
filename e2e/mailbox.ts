import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  /** The plain part, as a reader sees it. */
  readonly text: string;
}

/** A real mail server that keeps what comes in memory. */
export async function startMailbox() {
  const letters: Letter[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        letters.push({
          to: session.envelope.rcptTo.map(({ address }) => address).join(', '),
          subject: subjectOf(raw),
          text: textOf(raw),
        });
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    /** The one letter to that person with that subject, once it has come; a second one would be told. */
    async letter(to: string, subject: RegExp): Promise<Letter> {
      for (let tries = 0; tries < 150; tries++) {
        const found = letters.filter((one) => one.to === to && subject.test(one.subject));
        if (found.length > 1) throw new Error(`${to} was written to twice`);
        if (found[0]) return found[0];
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`no letter for ${to}; there are ${letters.map((one) => `${one.to}: ${one.subject}`)}`);
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

export const linkIn = ({ text }: Letter): string => /^https?:\/\/\S+$/m.exec(text)?.[0] ?? '';

const quoted = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();

/** Unfolded, its encoded words read (RFC 2047). */
function subjectOf(raw: string): string {
  const heads = (raw.split('\r\n\r\n', 1)[0] ?? '').replace(/\r\n[ \t]+/g, ' ');
  return (/^Subject: (.*)$/im.exec(heads)?.[1] ?? '')
    .replace(/\?= +=\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi, (_, way: string, text: string) =>
      way.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString() : quoted(text.replace(/_/g, ' ')),
    );
}

function textOf(raw: string): string {
  const part = raw.split(/\r\n--/).find((one) => one.includes('Content-Type: text/plain')) ?? '';
  const body = part.slice(part.indexOf('\r\n\r\n') + 4);
  const text = /Content-Transfer-Encoding: base64/i.test(part)
    ? Buffer.from(body, 'base64').toString()
    : quoted(body.replace(/=\r\n/g, ''));
  return text.replace(/\r\n/g, '\n').trim();
}
