import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../test/database.ts';
import { dumpSchema, SCHEMA_FILE } from './dump-schema.ts';
import { migrateToLatest } from './migrate.ts';

let handle: TestDatabase;
beforeAll(async () => {
  handle = await testDatabase();
});
afterAll(() => handle.close());

describe('the schema', () => {
  it('is what db/schema.sql says: run « npm run db:schema » after a migration', async () => {
    expect(await dumpSchema(handle.db)).toBe(readFileSync(SCHEMA_FILE, 'utf8'));
  });

  it('does not move when the migrations run again', async () => {
    await migrateToLatest(handle.owner);
    expect(await dumpSchema(handle.db)).toBe(readFileSync(SCHEMA_FILE, 'utf8'));
  });

  it('has an index for each foreign key, so that deleting a person reads no whole table', async () => {
    const { rows } = await sql<{ key: string }>`
      select k.conname as key from pg_constraint k
      where k.contype = 'f' and k.connamespace = 'public'::regnamespace and not exists (
        select 1 from pg_index i
        where i.indrelid = k.conrelid and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)
      order by 1`.execute(handle.db);
    expect(rows.map(({ key }) => key)).toEqual([
      // Releases and owners are few, and never deleted by a request.
      'campaigns_creator_id_fkey',
      'campaigns_release_id_fkey',
    ]);
  });
});

interface Column {
  readonly type: string;
  readonly nullable: boolean;
  /** An insert may leave it out. */
  readonly optional: boolean;
}

const POSTGRES: Record<string, string> = {
  text: 'text',
  'bit varying': 'text',
  bigint: 'number',
  integer: 'number',
  smallint: 'number',
  date: 'text',
  // An array of integers is a list in the row, as JSON is.
  ARRAY: 'json',
  boolean: 'boolean',
  'timestamp with time zone': 'Date',
  jsonb: 'json',
};

describe('the row types', () => {
  it('are those of the database: tables, columns, types, null and default', async () => {
    const { rows } = await sql<{
      tableName: string;
      columnName: string;
      dataType: string;
      nullable: boolean;
      optional: boolean;
    }>`
      select table_name, column_name, data_type, is_nullable = 'YES' as nullable,
        is_nullable = 'YES' or column_default is not null or is_identity = 'YES'
          or is_generated = 'ALWAYS' as optional
      from information_schema.columns
      where table_schema = 'public' and table_name not in ('migrations', 'migration_lock')`.execute(
      handle.db,
    );
    const found: Record<string, Record<string, Column>> = {};
    for (const { tableName, columnName, dataType, nullable, optional } of rows) {
      const table = camelCase(tableName);
      found[table] ??= {};
      found[table][camelCase(columnName)] = { type: POSTGRES[dataType] ?? dataType, nullable, optional };
    }
    const declared = declaredTables(readFileSync(join(import.meta.dirname, 'types.ts'), 'utf8'));
    expect(Object.keys(declared).sort()).toEqual(Object.keys(found).sort());
    for (const [table, columns] of Object.entries(declared)) {
      expect(Object.keys(columns).sort(), table).toEqual(Object.keys(found[table] ?? {}).sort());
      for (const [name, column] of Object.entries(columns)) {
        const real = found[table]?.[name];
        expect([column.type, column.nullable], `${table}.${name}`).toEqual([real?.type, real?.nullable]);
        // A type may ask for what the database would fill in, never the other way round.
        if (column.optional) expect(real?.optional, `${table}.${name} may be left out`).toBe(true);
      }
    }
  });
});

const camelCase = (name: string): string =>
  name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What `db/types.ts` declares, read as text. */
function declaredTables(source: string): Record<string, Record<string, Column>> {
  const file = ts.createSourceFile('types.ts', source, ts.ScriptTarget.Latest, true);
  const aliases = new Map<string, ts.TypeNode>();
  const interfaces = new Map<string, readonly ts.PropertySignature[]>();
  file.forEachChild((node) => {
    if (ts.isTypeAliasDeclaration(node)) aliases.set(node.name.text, node.type);
    if (ts.isInterfaceDeclaration(node))
      interfaces.set(node.name.text, node.members.filter(ts.isPropertySignature));
  });
  const columnsOf = (name: string): Record<string, Column> =>
    Object.fromEntries(
      (interfaces.get(name) ?? []).map(({ name, type }) => [
        name.getText(),
        type ? column(type) : unreadable(name),
      ]),
    );
  const unreadable = (node: ts.Node): never => {
    throw new Error(`cannot read ${node.getText()}`);
  };

  function column(type: ts.TypeNode): Column {
    const { name, args } = reference(type);
    if (name === 'Generated') return { ...column(args[0] ?? unreadable(type)), optional: true };
    if (name === 'JSONColumnType') return { type: 'json', nullable: false, optional: false };
    if (name !== 'ColumnType')
      return { type: kind(type), nullable: has(type, 'null'), optional: has(type, 'null') };
    const [selected = unreadable(type), inserted = unreadable(type)] = args;
    return { type: kind(selected), nullable: has(selected, 'null'), optional: has(inserted, 'undefined') };
  }

  /** `ColumnType<…>` behind whatever alias; an alias of plain types is followed too. */
  function reference(type: ts.TypeNode): { name: string; args: readonly ts.TypeNode[] } {
    if (!ts.isTypeReferenceNode(type)) return { name: '', args: [] };
    const alias = aliases.get(type.typeName.getText());
    return alias ? reference(alias) : { name: type.typeName.getText(), args: type.typeArguments ?? [] };
  }

  const parts = (type: ts.TypeNode): readonly ts.TypeNode[] =>
    ts.isUnionTypeNode(type) ? type.types.flatMap(parts) : [type];
  const has = (type: ts.TypeNode, word: string): boolean =>
    parts(type).some((part) => part.getText() === word);

  function kind(type: ts.TypeNode): string {
    const kinds = new Set(
      parts(type)
        .filter((part) => part.getText() !== 'null')
        .map((part) => kindOfPart(part)),
    );
    return [...kinds].join(' | ');
  }

  function kindOfPart(part: ts.TypeNode): string {
    const text = part.getText();
    const alias = aliases.get(text);
    if (alias) return kind(alias);
    if (['number', 'boolean', 'Date'].includes(text)) return text;
    if (text === 'string' || ts.isLiteralTypeNode(part)) return 'text';
    // Objects, arrays and records live in jsonb.
    return 'json';
  }

  return Object.fromEntries(
    (interfaces.get('Database') ?? []).map(({ name, type }) => [
      name.getText(),
      columnsOf(type?.getText() ?? ''),
    ]),
  );
}
