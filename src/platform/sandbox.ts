import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from './config.ts';

const POLICY = 'content-security-policy';

/** Lets this page, and no other, hold a frame of our own. */
export function allowOwnFrames(reply: FastifyReply): FastifyReply {
  return reply.header(
    POLICY,
    `${String(reply.raw.getHeader(POLICY) ?? reply.getHeader(POLICY))};frame-src 'self'`,
  );
}

/**
 * A page that runs cut off from the product: no origin (it reads neither cookie nor storage), no request but for the files
 * named here, no form, no other frame. `'self'` means nothing to a page without origin: ours is written out, both as it is
 * configured and as this browser reached us.
 */
export function sandbox(
  request: FastifyRequest,
  reply: FastifyReply,
  config: Config,
  files: { readonly scripts: readonly string[]; readonly styles: readonly string[] },
): FastifyReply {
  const origins = [...new Set([new URL(config.publicUrl).origin, reachedAt(request)])].filter(
    (one) => one !== null,
  );
  const all = (paths: readonly string[]) =>
    origins.flatMap((origin) => paths.map((path) => origin + path)).join(' ');
  return reply.header(
    POLICY,
    [
      "default-src 'none'",
      `script-src ${all(files.scripts)}`,
      `style-src ${all(files.styles)}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
      `frame-ancestors 'self' ${origins.join(' ')}`,
      'sandbox allow-scripts',
    ].join(';'),
  );
}

/** The header « Host » is whatever a browser wrote: only what reads as an address goes into a policy. */
function reachedAt(request: FastifyRequest): string | null {
  const url = `${request.protocol}://${request.host}`;
  return /^[\w.:[\]-]+$/.test(request.host) && URL.canParse(url) ? new URL(url).origin : null;
}
