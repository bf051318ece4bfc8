import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Db } from './db.ts';

/** `/sante`: the process lives. `/pret`: it can serve, its database answers. */
export function registerHealth(app: FastifyInstance, db: Db): void {
  app.get('/sante', { config: { access: 'open' } }, async () => ({ status: 'ok' }));
  app.get('/pret', { config: { access: 'open' } }, async (_request, reply) => {
    try {
      await sql`select 1`.execute(db);
      return { status: 'ready' };
    } catch {
      return reply.code(503).header('retry-after', '5').send({ status: 'database unavailable' });
    }
  });
}
