import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const SECRET = 'V7d-Qz2mXk9_sB4wLr8TyHnC1eFgJa0P';
const production = {
  DATABASE_URL: 'postgres://pix@db/pix',
  PUBLIC_URL: 'https://pix.exemple.fr',
  SMTP_URL: 'smtps://mail.exemple.fr',
  SECRET,
};
const problems = (env: Record<string, string | undefined>): string => {
  const read = readConfig(env);
  return read.ok ? '' : read.problems.join('\n');
};
const config = (env: Record<string, string | undefined>) => {
  const read = readConfig(env);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return read.config;
};

describe('without a database server', () => {
  it('is the demonstration, reachable from this machine only', () => {
    expect(config({})).toMatchObject({
      demo: true,
      databaseUrl: null,
      dataDir: './data',
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      smtpUrl: null,
      contactEmail: null,
      trustProxy: false,
      strategy: 'ours',
      logLevel: 'warn',
    });
  });

  it('tells people the port it listens to', () =>
    expect(config({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080'));

  it('takes an empty variable for a missing one', () =>
    expect(config({ DATABASE_URL: '', PORT: '', TRUST_PROXY: '' })).toMatchObject({
      demo: true,
      port: 3000,
    }));
});

describe('with a database server', () => {
  it('starts once all is given, open to its network and without demonstration', () => {
    expect(config(production)).toMatchObject({
      demo: false,
      host: '0.0.0.0',
      publicUrl: 'https://pix.exemple.fr',
      secret: SECRET,
      logLevel: 'info',
    });
  });

  it('may be migrated by another role than the one that serves', () => {
    const url = 'postgres://owner@db/pix';
    expect(config({ ...production, MIGRATION_DATABASE_URL: url }).migrationDatabaseUrl).toBe(url);
    expect(config(production).migrationDatabaseUrl).toBeNull();
    // Nothing to migrate with on the embedded database.
    expect(config({ MIGRATION_DATABASE_URL: url }).migrationDatabaseUrl).toBeNull();
    expect(problems({ ...production, MIGRATION_DATABASE_URL: 'mysql://x' })).toContain(
      'MIGRATION_DATABASE_URL must start with postgres://',
    );
  });

  it('drops the final slash of its address', () =>
    expect(config({ ...production, PUBLIC_URL: 'https://pix.exemple.fr/' }).publicUrl).toBe(
      'https://pix.exemple.fr',
    ));

  it.each([
    ['SECRET', undefined, 'SECRET is missing'],
    ['SECRET', '', 'SECRET is missing'],
    ['SECRET', 'short', 'SECRET must hold at least 32'],
    ['SECRET', 'a'.repeat(64), 'SECRET is too weak'],
    ['SECRET', 'abcabcabc'.repeat(5), 'SECRET is too weak'],
    ['SECRET', 'demo-only-secret-demo-only-secret-demo-only', 'SECRET is too weak'],
    ['PUBLIC_URL', undefined, 'PUBLIC_URL is missing'],
    ['PUBLIC_URL', 'pix.exemple.fr', 'PUBLIC_URL'],
    ['PUBLIC_URL', 'ftp://pix.exemple.fr', 'PUBLIC_URL'],
    ['SMTP_URL', undefined, 'SMTP_URL is missing'],
    ['SMTP_URL', 'mail.exemple.fr', 'SMTP_URL must start with smtp'],
    ['DATABASE_URL', 'mysql://db/pix', 'DATABASE_URL must start with postgres'],
    ['PORT', '70000', 'PORT'],
    ['PORT', 'http', 'PORT'],
    ['DATABASE_POOL', '0', 'DATABASE_POOL'],
    ['TRUST_PROXY', 'peut-être', 'TRUST_PROXY'],
    ['STRATEGY', 'inconnue', 'STRATEGY'],
    ['LOG_LEVEL', 'tout', 'LOG_LEVEL'],
    ['CONTACT_EMAIL', 'personne', 'CONTACT_EMAIL'],
  ])('does not start with %s = %j', (name, value, problem) =>
    expect(problems({ ...production, [name]: value })).toContain(problem),
  );

  it('tells everything that is missing at once, and never a secret', () => {
    const told = problems({ DATABASE_URL: production.DATABASE_URL, SECRET: 'a'.repeat(40) });
    expect(told.split('\n')).toHaveLength(3);
    expect(told).not.toContain('aaaa');
  });
});
