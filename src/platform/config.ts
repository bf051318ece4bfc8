import { z } from 'zod';

const DEV_SECRET = 'demo-only-secret-demo-only-secret-demo-only';

const schema = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
    .optional(),
  MIGRATION_DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
    .optional(),
  DATA_DIR: z.string().default('./data'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  SECRET: z.string().min(32, 'must hold at least 32 characters').optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().default('Pix <ne-pas-repondre@localhost>'),
  CONTACT_EMAIL: z.email().optional(),
  LEGAL_PUBLISHER: z.string().max(500).optional(),
  LEGAL_DIRECTOR: z.string().max(200).optional(),
  LEGAL_HOST: z.string().max(500).optional(),
  HOST: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).optional(),
  TRUST_PROXY: z.stringbool().default(false),
  LIVE_BEAT_MS: z.coerce.number().int().min(10).max(10_000).default(5000),
  OVERLOAD_MS: z.coerce.number().int().min(0).default(8000),
  ADMIN_SECOND_FACTOR: z.enum(['required', 'optional']).default('optional'),
  STRATEGY: z.enum(['original', 'ours']).default('ours'),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
});

/** Who answers for the site, as the law wants it told; null where nobody said. */
export interface Legal {
  readonly publisher: string | null;
  readonly director: string | null;
  readonly host: string | null;
}

export interface Config {
  /** PostgreSQL server, or null for the embedded database in `dataDir`. */
  readonly databaseUrl: string | null;
  /** The same database under the role that owns the tables, to migrate with; null when one role does all. */
  readonly migrationDatabaseUrl: string | null;
  readonly databasePool: number;
  readonly dataDir: string;
  /** Where people reach the product, without a final slash. */
  readonly publicUrl: string;
  readonly secret: string;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly contactEmail: string | null;
  readonly legal: Legal;
  readonly host: string;
  readonly port: number;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  readonly trustProxy: boolean;
  /** Every so many ms, whoever follows a campaign live is asked again whether they may. */
  readonly liveBeatMs: number;
  /** Delay of the event loop, in ms, beyond which requests are refused for a moment; 0 never refuses. */
  readonly overloadMs: number;
  /** `required`: nobody enters Pix Admin without the code of a telephone; `optional`: whoever enrolled one is asked for it. */
  readonly adminSecondFactor: 'required' | 'optional';
  /** How new tests choose their questions; a test begun keeps its own. */
  readonly strategy: 'original' | 'ours';
  /** Demo: embedded database, loopback only, invented accounts, mails on a page. Never with a database server. */
  readonly demo: boolean;
}

export type ConfigResult = { ok: true; config: Config } | { ok: false; problems: string[] };

/** Production is what has a database server; it never starts with a missing or weak secret. */
export function readConfig(env: Record<string, string | undefined>): ConfigResult {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(filled);
  if (!parsed.success)
    return { ok: false, problems: parsed.error.issues.map((i) => `${i.path.join('.')} ${i.message}`) };
  const e = parsed.data;
  const demo = e.DATABASE_URL === undefined;
  const problems = demo ? [] : productionProblems(e);
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    config: {
      databaseUrl: e.DATABASE_URL ?? null,
      migrationDatabaseUrl: demo ? null : (e.MIGRATION_DATABASE_URL ?? null),
      databasePool: e.DATABASE_POOL,
      dataDir: e.DATA_DIR,
      publicUrl: (e.PUBLIC_URL ?? `http://localhost:${e.PORT}`).replace(/\/$/, ''),
      secret: e.SECRET ?? DEV_SECRET,
      smtpUrl: e.SMTP_URL ?? null,
      mailFrom: e.MAIL_FROM,
      contactEmail: e.CONTACT_EMAIL ?? null,
      legal: {
        publisher: e.LEGAL_PUBLISHER ?? null,
        director: e.LEGAL_DIRECTOR ?? null,
        host: e.LEGAL_HOST ?? null,
      },
      host: e.HOST ?? (demo ? '127.0.0.1' : '0.0.0.0'),
      port: e.PORT,
      // The demo's console is for the addresses and accounts it prints.
      logLevel: e.LOG_LEVEL ?? (demo ? 'warn' : 'info'),
      trustProxy: e.TRUST_PROXY,
      liveBeatMs: e.LIVE_BEAT_MS,
      overloadMs: e.OVERLOAD_MS,
      adminSecondFactor: e.ADMIN_SECOND_FACTOR,
      strategy: e.STRATEGY,
      demo,
    },
  };
}

function productionProblems(e: z.infer<typeof schema>): string[] {
  const problems: string[] = [];
  if (e.SECRET === undefined) problems.push('SECRET is missing: give at least 32 random characters');
  else if (e.SECRET === DEV_SECRET || new Set(e.SECRET).size < 12)
    problems.push('SECRET is too weak: give at least 32 random characters');
  if (e.PUBLIC_URL === undefined) problems.push('PUBLIC_URL is missing: the address people type');
  if (e.SMTP_URL === undefined) problems.push('SMTP_URL is missing: lost passwords could not be recovered');
  return problems;
}
