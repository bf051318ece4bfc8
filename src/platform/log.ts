import type { FastifyServerOptions } from 'fastify';
import type { Config } from './config.ts';

/** One line per request, without anything personal: the route's pattern, never the address with its tokens or names. */
export function loggerOptions(config: Config): FastifyServerOptions['logger'] {
  if (config.logLevel === 'silent') return false;
  return {
    level: config.logLevel,
    serializers: {
      req: (request) => ({ method: request.method, route: request.routeOptions?.url ?? 'unknown' }),
      res: (reply) => ({ statusCode: reply.statusCode }),
      err: (error: Error & { code?: string }) => ({
        type: error.name,
        code: error.code,
        message: safeMessage(error),
        stack: framesOf(error),
      }),
    },
  };
}

// Database errors quote the values that broke a rule in « detail »; the message names only the rule.
const safeMessage = (error: Error): string => error.message.split('\n')[0]?.slice(0, 200) ?? '';

/** A stack repeats the whole message above its frames. */
const framesOf = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
