import pg from 'pg';
import type { Client } from '../../e2e/client.ts';

export interface Download {
  readonly ms: number;
  readonly firstByteMs: number;
  readonly bytes: number;
}

/** Reads a file to its end, as fast as it comes; `plain`: as it is, not compressed on its way. */
export async function download(
  teacher: Client,
  path: string,
  plain = false,
): Promise<Download & { body: Uint8Array[] }> {
  const start = performance.now();
  const response = await teacher.send(path, undefined, plain ? { 'accept-encoding': 'identity' } : {});
  if (response.status !== 200 || response.body === null)
    throw new Error(`${path} answered ${response.status}`);
  let firstByteMs = 0;
  let bytes = 0;
  const body: Uint8Array[] = [];
  for await (const chunk of response.body) {
    if (bytes === 0) firstByteMs = performance.now() - start;
    bytes += chunk.length;
    body.push(chunk);
  }
  return { ms: performance.now() - start, firstByteMs, bytes, body };
}

/** Milliseconds of `COPY … TO STDOUT`, its bytes read and thrown away. */
export async function copyOut(url: string, statement: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const start = performance.now();
  await new Promise<void>((resolve, reject) => {
    // The smallest thing that pg takes for a query: it lets the bytes of a copy pass by.
    const copy = {
      submit: (connection: { query: (text: string) => void }) => connection.query(statement),
      handleCopyData: () => {},
      handleCommandComplete: () => {},
      handleReadyForQuery: () => resolve(),
      handleError: reject,
      handleRowDescription: () => {},
    };
    client.query(copy as unknown as pg.Submittable);
  });
  const ms = performance.now() - start;
  await client.end();
  return ms;
}

export async function timed<T>(act: () => Promise<T>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

export const median = (values: readonly number[]): number => at(values, 0.5);

export function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
