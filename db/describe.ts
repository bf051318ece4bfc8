import { type Kysely, sql } from 'kysely';

interface Line {
  readonly tableName: string;
  readonly line: string;
}

/** The shape of a database as a readable text: tables with their columns, constraints and indexes, in alphabetical order. */
export async function describeDatabase(db: Kysely<never>): Promise<string> {
  const columns = await lines(
    db,
    sql`select c.relname as table_name, '  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
          || case when a.attnotnull then ' not null' else '' end
          || case when a.attidentity <> '' then ' generated always as identity'
                  when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end as line
        from pg_attribute a join pg_class c on c.oid = a.attrelid
        left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
        order by c.relname, a.attnum`,
  );
  // PostgreSQL 18 lists « not null » among the constraints; the columns say it already.
  const constraints = await lines(
    db,
    sql`select c.relname as table_name, '  ' || pg_get_constraintdef(k.oid) as line
        from pg_constraint k join pg_class c on c.oid = k.conrelid
        where c.relnamespace = 'public'::regnamespace and k.contype <> 'n'
        order by c.relname, k.contype desc, 2`,
  );
  const indexes = await lines(
    db,
    sql`select i.tablename as table_name, '  ' || i.indexdef as line from pg_indexes i
        where i.schemaname = 'public' and not exists (select 1 from pg_constraint k where k.conname = i.indexname)
        order by i.tablename, i.indexname`,
  );
  const tables = [...new Set(columns.map(({ tableName }) => tableName))].filter(
    (name) => !name.startsWith('migration'),
  );
  const of = (all: readonly Line[], table: string) =>
    all.filter(({ tableName }) => tableName === table).map(({ line }) => line);
  return tables
    .map((table) =>
      [table, ...of(columns, table), ...of(constraints, table), ...of(indexes, table), ''].join('\n'),
    )
    .join('\n');
}

async function lines(db: Kysely<never>, query: ReturnType<typeof sql>): Promise<Line[]> {
  const { rows } = await query.execute(db);
  return rows as Line[];
}
