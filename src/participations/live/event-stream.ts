import { PassThrough } from 'node:stream';

/** A reader so far behind is gone, or on a line that follows nothing. */
const MOST_BEHIND = 512 * 1024;
/** How soon a browser comes back after a cut. */
const RETRY_MS = 2_000;

/** Server-sent events (HTML standard, §9.2). */
export interface EventStream {
  readonly body: PassThrough;
  readonly send: (event: string, id: string, data: object) => void;
  /** A comment, so that nothing between us and the browser takes the line for dead. */
  readonly breathe: () => void;
  readonly end: () => void;
}

export function openEventStream(): EventStream {
  const body = new PassThrough();
  const write = (text: string) => {
    if (body.writableEnded || body.destroyed) return;
    if (body.readableLength + body.writableLength > MOST_BEHIND) return void body.destroy();
    body.write(text);
  };
  // The first word tells the browser that events do come through.
  write(`retry: ${RETRY_MS}\nevent: hello\ndata: {}\n\n`);
  return {
    body,
    send: (event, id, data) => write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    breathe: () => write(':\n\n'),
    end: () => void body.end(),
  };
}

/** Nothing between us and the browser may keep events back, join or compress them. */
export const EVENT_STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
  // The line goes with the stream: kept for another request, it would keep a server that stops waiting.
  connection: 'close',
} as const;
