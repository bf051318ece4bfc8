import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from './config.ts';

/** Headers, cookies, forms, limits and the origin check: set once for every route. */
export async function registerSecurity(app: FastifyInstance, config: Config): Promise<void> {
  const https = config.publicUrl.startsWith('https:');
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    hsts: https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
  });
  app.addHook('onSend', async (_request, reply) => {
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  });
  // Pages hold no secret beside what a person typed, so compressing them gives nothing away (BREACH).
  await app.register(compress, {
    threshold: 1024,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: 64 * 1024 });
  await app.register(rateLimit, { global: false, keyGenerator: (request) => request.ip });
  // A class that signs up at once delays the loop by a second or two: slow is better than refused. Beyond, say so.
  // The guard takes a time without any measure for an endless delay: it must not look more often than what it allows.
  await app.register(underPressure, {
    maxEventLoopDelay: config.overloadMs,
    sampleInterval: Math.max(1000, config.overloadMs),
    retryAfter: 5,
  });
  app.addHook('onRequest', async (request, reply) => {
    if (isUnsafe(request) && !isOurOwn(request, config)) {
      return reply.code(403).send(new CrossSite());
    }
  });
  app.addHook('onRoute', (route) => {
    // The static plugin names its own routes; the built browser files are open to all.
    if (route.url.startsWith('/assets/')) route.config = { ...route.config, access: 'open' };
    if (route.config?.access === undefined)
      throw new Error(`route ${String(route.method)} ${route.url} declares no access`);
  });
}

class CrossSite extends Error {
  readonly statusCode = 403;
  constructor() {
    super('cross-site post');
  }
}

const isUnsafe = (request: FastifyRequest): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(request.method);

/**
 * A post must come from one of our own pages. Browsers of the last years say so in `Sec-Fetch-Site`, older ones in `Origin`;
 * a request with neither is refused. (OWASP, « Verifying origin with standard headers ».)
 */
function isOurOwn(request: FastifyRequest, config: Config): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  const origin = request.headers.origin ?? originOf(request.headers.referer);
  if (origin === undefined) return site === 'same-origin';
  return origin === new URL(config.publicUrl).origin || origin === `${request.protocol}://${request.host}`;
}

function originOf(referer: string | undefined): string | undefined {
  return referer !== undefined && URL.canParse(referer) ? new URL(referer).origin : undefined;
}
