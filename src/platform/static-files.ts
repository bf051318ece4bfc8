import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const YEAR = 31_536_000_000;

/** The built browser files: names carry a hash, so a browser keeps them for ever; brotli and gzip twins are made at build time. */
export async function registerAssets(app: FastifyInstance, assetsDir: string | null): Promise<void> {
  if (assetsDir === null) return;
  await app.register(fastifyStatic, {
    root: join(assetsDir, 'assets'),
    prefix: '/assets/',
    wildcard: false,
    preCompressed: true,
    immutable: true,
    maxAge: YEAR,
    index: false,
    decorateReply: false,
    // A sandboxed page has no origin: to it, even our own files come from elsewhere. They are the same for everyone.
    setHeaders: (reply, path) => {
      if (!path.includes(`${sep}sim${sep}`)) return;
      reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin');
    },
  });
}
