import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Who may write what (ARCHITECTURE.md, rule 3). The tables of accounts are also written by better-auth, from that slice. */
const WRITERS: Record<string, string> = {
  users: 'accounts',
  sessions: 'accounts',
  accounts: 'accounts',
  secondFactors: 'accounts',
  verifications: 'accounts',
  knownPlaces: 'accounts',
  tries: 'accounts',
  auditEvents: 'accounts',
  organisations: 'organisations',
  memberships: 'organisations',
  spaceRequests: 'organisations',
  invitations: 'organisations',
  orgaTermsAcceptances: 'organisations',
  contentReleases: 'content',
  targetProfiles: 'campaigns',
  targetProfileSpaces: 'campaigns',
  campaigns: 'campaigns',
  participations: 'participations',
  answers: 'participations',
  campaignWatchers: 'participations',
};
/** Kept by triggers, so that they cannot differ from what they count (db/migrations/0013-results-at-scale.ts). */
const BY_THE_DATABASE = ['campaignCounts', 'campaignDays', 'campaignItemCounts'];
/** Erasing a person is one act over all tables, in one file; it makes no row. */
const ERASER = 'src/accounts/anonymise-user.ts';
const WRITING = ['insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto'];
const RAW_WRITING =
  /\b(?:insert\s+into|update|delete\s+from|merge\s+into|truncate(?:\s+table)?)\s+"?([a-z_]+)/gi;

const ROOT = join(import.meta.dirname, '..');

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter(
      (path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !path.includes(`migrations${sep}`),
    );
}

const parse = (path: string, text: string): ts.SourceFile =>
  ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

const camelCase = (name: string): string =>
  name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Tables that a file writes, by the query builder or by SQL in a template; `?` when a name is not written out. */
function writes(file: ts.SourceFile): string[] {
  const tables: string[] = [];
  walk(file, (node) => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const [first] = node.arguments;
      if (WRITING.includes(node.expression.name.text) && first)
        tables.push(ts.isStringLiteral(first) ? first.text : '?');
    }
    if (ts.isTaggedTemplateExpression(node) && /^sql\b/.test(node.tag.getText()))
      for (const [, table = ''] of node.template.getText().matchAll(RAW_WRITING))
        tables.push(camelCase(table));
  });
  return tables;
}

/** Uses of a database handle inside the callback of a transaction: they would run outside of it. */
function strays(file: ts.SourceFile): string[] {
  const found: string[] = [];
  const inside = (callback: ts.Node) =>
    walk(callback, (node) => {
      const named = ts.isIdentifier(node) && node.text === 'db';
      // `{ db: … }` only names a property.
      if (named && !(ts.isPropertyAssignment(node.parent) && node.parent.name === node)) {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart());
        found.push(`${file.fileName}:${line + 1}`);
      }
    });
  walk(file, (node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
    const { name, expression } = node.expression;
    if (name.text === 'execute' && /\.transaction\(\)/.test(expression.getText()))
      node.arguments.forEach(inside);
  });
  return found;
}

const parsed = [...sources('src'), ...sources('db')].map((path) =>
  parse(relative(ROOT, join(ROOT, path)), readFileSync(join(ROOT, path), 'utf8')),
);
/** `accounts` for `src/accounts/…`; the file itself outside of a slice. */
const sliceOf = (path: string): string => /^src[/\\]([a-z]+)[/\\]/.exec(path)?.[1] ?? path;

describe('a table', () => {
  it('has a writer, and every table is known here', () => {
    const types = readFileSync(join(ROOT, 'db', 'types.ts'), 'utf8');
    const tables = [...(types.split('export interface Database {')[1] ?? '').matchAll(/^ {2}(\w+):/gm)].map(
      (m) => m[1],
    );
    expect([...Object.keys(WRITERS), ...BY_THE_DATABASE].sort()).toEqual(tables.sort());
  });

  it('is written by one slice only', () => {
    const found: Record<string, Set<string>> = {};
    for (const file of parsed.filter(({ fileName }) => fileName !== ERASER))
      for (const table of writes(file)) {
        found[table] ??= new Set();
        found[table].add(sliceOf(file.fileName));
      }
    const expected = Object.fromEntries(
      Object.entries(WRITERS).map(([table, slice]) => [table, new Set([slice])]),
    );
    expect(found).toEqual(expected);
  });
});

describe('a transaction', () => {
  it('uses its own handle and no other', () => expect(parsed.flatMap(strays)).toEqual([]));
});

describe('these two rules', () => {
  it('see what breaks them', () => {
    const bad = parse(
      'bad.ts',
      `db.insertInto('users'); sql\`update  campaigns set name = \${x}\`; db.deleteFrom(table);
       deps.db.transaction().execute(async (trx) => {
         await trx.selectFrom('users').execute();
         await deps.db.selectFrom('users').execute();
         await findIt(db);
         return { db: trx };
       });`,
    );
    expect(writes(bad)).toEqual(['users', 'campaigns', '?']);
    expect(strays(bad)).toEqual(['bad.ts:4', 'bad.ts:5']);
  });

  it('read the whole house', () => expect(parsed.length).toBeGreaterThan(150));
});
