import { Writable } from 'node:stream';
import Fastify from 'fastify';
import { expect, it } from 'vitest';
import { testConfig } from '../../test/app.ts';
import { loggerOptions } from './log.ts';

it('a line of the log names the route, never what stands in its address, its form or its cookies', async () => {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const options = loggerOptions(testConfig({ LOG_LEVEL: 'debug' }));
  if (typeof options !== 'object') throw new Error('no logger');
  const app = Fastify({ logger: { ...options, stream } });
  // As error-pages.tsx does.
  app.setErrorHandler((error, request, reply) => {
    request.log.error({ err: error }, 'unexpected');
    return reply.code(500).send('');
  });
  app.post('/mot-de-passe/:token', async () => {
    throw Object.assign(new Error('rule broken\nKey (email)=(lea@exemple.example)'), {
      detail: 'Key (email)=(lea@exemple.example) already exists.',
    });
  });
  await app.inject({
    method: 'POST',
    url: '/mot-de-passe/jeton-secret?next=/lea',
    headers: { cookie: 'session=jeton-de-session', 'content-type': 'application/json' },
    payload: { prenom: 'Léa-Ninon' },
  });
  await app.close();
  const log = lines.join('');
  expect(log).toContain('"route":"/mot-de-passe/:token"');
  expect(log).toContain('"statusCode":500');
  for (const personal of ['jeton-secret', 'jeton-de-session', '/lea', 'Léa-Ninon', 'lea@exemple.example'])
    expect(log, personal).not.toContain(personal);
});
