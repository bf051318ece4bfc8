import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareDatabase } from '../db/prepare-database.ts';
import type { OrganisationsTable, Role } from '../db/types.ts';
import { resetSecondFactor, setPixAdmin } from './accounts/index.ts';
import { addMember, createOrganisation } from './organisations/index.ts';
import { readConfig } from './platform/config.ts';
import { type Db, openEmbedded, openServer } from './platform/db.ts';

const USAGE = `Usage (stop the server first when the database is the embedded one):
  npm run admin -- create-organisation --name "Collège des Gués" --type college [--uai 0990001N] [--town "…"] [--admin someone@example.org]
  npm run admin -- add-member --organisation 1 --email someone@example.org [--role admin|member]
  npm run admin -- grant-pix-admin --email someone@example.org
  npm run admin -- revoke-pix-admin --email someone@example.org
  npm run admin -- reset-second-factor --email someone@example.org
Types: college, lycee, ecole, superieur, autre. The person must already have an account.`;

const TYPES: readonly OrganisationsTable['type'][] = ['college', 'lycee', 'ecole', 'superieur', 'autre'];

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    name: { type: 'string' },
    type: { type: 'string' },
    uai: { type: 'string' },
    town: { type: 'string' },
    admin: { type: 'string' },
    organisation: { type: 'string' },
    email: { type: 'string' },
    role: { type: 'string' },
  },
});

const read = readConfig(process.env);
if (!read.ok) fail(read.problems.join('\n'));
const { config } = read;
const handle =
  config.databaseUrl === null
    ? await openEmbedded(join(config.dataDir, 'db'))
    : openServer(config.databaseUrl, 1);
await prepareDatabase(handle, config);
const problem = await runCommand(handle.db);
await handle.close();
if (problem !== null) fail(problem);

/** What went wrong, or null. */
function runCommand(db: Db): Promise<string | null> {
  if (positionals[0] === 'create-organisation') return createOrganisationCommand(db);
  if (positionals[0] === 'add-member') return addMemberCommand(db);
  if (positionals[0] === 'grant-pix-admin') return pixAdminCommand(db, true);
  if (positionals[0] === 'revoke-pix-admin') return pixAdminCommand(db, false);
  if (positionals[0] === 'reset-second-factor') return resetSecondFactorCommand(db);
  return Promise.resolve(USAGE);
}

async function resetSecondFactorCommand(db: Db): Promise<string | null> {
  const { email } = values;
  if (email === undefined) return USAGE;
  const done = await resetSecondFactor(db, { email, now: new Date() });
  if (!done.ok) return `No telephone is enrolled for ${email}.`;
  console.log(`${email} enrols a telephone again at the next visit of Pix Admin`);
  return null;
}

async function pixAdminCommand(db: Db, granted: boolean): Promise<string | null> {
  const { email } = values;
  if (email === undefined) return USAGE;
  const done = await setPixAdmin(db, { email, granted, now: new Date() });
  if (!done.ok) return `No account has the address ${email}.`;
  console.log(granted ? `${email} runs Pix Admin` : `${email} no longer runs Pix Admin`);
  return null;
}

function createOrganisationCommand(db: Db): Promise<string | null> {
  const name = values.name?.trim() ?? '';
  const type = TYPES.find((known) => known === values.type);
  const uai = values.uai?.toUpperCase() ?? null;
  if (name === '' || name.length > 255 || type === undefined) return Promise.resolve(USAGE);
  if (uai !== null && !/^[0-9]{7}[A-Z]$/.test(uai))
    return Promise.resolve('A UAI is seven digits and a letter.');
  // The organisation and its administrator exist together or not at all.
  return db
    .transaction()
    .execute(async (trx) => {
      const id = await createOrganisation(trx, {
        name,
        type,
        uai,
        town: values.town ?? null,
        now: new Date(),
      });
      if (values.admin !== undefined) {
        const added = await addMember(trx, {
          organisationId: id,
          email: values.admin,
          role: 'admin',
          now: new Date(),
        });
        if (!added.ok)
          throw new Refused(
            `No account has the address ${values.admin}: create it first on the site. Nothing was created.`,
          );
      }
      console.log(`Organisation ${id} created: ${name}`);
      return null;
    })
    .catch(refusal);
}

async function addMemberCommand(db: Db): Promise<string | null> {
  const role = (values.role ?? 'member') as Role;
  if (
    values.email === undefined ||
    !/^\d+$/.test(values.organisation ?? '') ||
    !['admin', 'member'].includes(role)
  )
    return USAGE;
  const added = await addMember(db, {
    organisationId: Number(values.organisation),
    email: values.email,
    role,
    now: new Date(),
  });
  if (!added.ok)
    return added.reason === 'no-such-user'
      ? `No account has the address ${values.email}.`
      : `No organisation ${values.organisation}.`;
  console.log(`${values.email} is ${role} of organisation ${values.organisation}`);
  return null;
}

class Refused extends Error {}

function refusal(error: unknown): string {
  if (error instanceof Refused) return error.message;
  throw error;
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
