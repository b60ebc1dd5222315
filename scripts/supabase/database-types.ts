import { PGlite } from '@electric-sql/pglite';
import * as z from 'zod';
import { migrate } from '../../src/local/supabase/migrations.ts';

const columnSchema = z.object({
  table: z.string(),
  column: z.string(),
  type: z.string(),
  nullable: z.boolean(),
  has_default: z.boolean(),
});

const functionSchema = z.object({
  name: z.string(),
  arguments: z.array(z.object({ name: z.string(), type: z.string(), optional: z.boolean() })),
  returns_set: z.boolean(),
  returns: z.string(),
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
});

const COLUMNS = `
  select
    c.relname as table, a.attname as column, format_type(a.atttypid, null) as type,
    not a.attnotnull as nullable, a.atthasdef as has_default
  from pg_catalog.pg_class as c
  join pg_catalog.pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  order by c.relname, a.attname`;

const FUNCTIONS = `
  select
    p.proname as name, p.proretset as returns_set, format_type(p.prorettype, null) as returns,
    coalesce((
      select json_agg(json_build_object(
        'name', p.proargnames[one.position],
        'type', format_type(one.type, null),
        'optional', one.position > p.pronargs - p.pronargdefaults
      ) order by p.proargnames[one.position])
      from unnest(p.proargtypes) with ordinality as one (type, position)
    ), '[]') as arguments,
    coalesce((
      select json_agg(json_build_object(
        'name', p.proargnames[one.position], 'type', format_type(one.type, null)
      ) order by p.proargnames[one.position])
      from unnest(p.proallargtypes) with ordinality as one (type, position)
      where p.proargmodes[one.position] = 't'
    ), '[]') as columns
  from pg_catalog.pg_proc as p
  where p.pronamespace = 'public'::regnamespace
  order by p.proname`;

const TYPES: Readonly<Record<string, string>> = {
  boolean: 'boolean',
  'double precision': 'number',
  integer: 'number',
  json: 'Json',
  text: 'string',
  'timestamp with time zone': 'string',
  void: 'undefined',
};

const HEADER = `// Generated from schema/supabase/migrations by \`npm run codegen\`.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];
`;

/** The types of the database that the migrations make, in the form that Supabase's clients take. */
export async function printDatabaseTypes(): Promise<string> {
  const pglite = await PGlite.create();
  try {
    await migrate((sql) => pglite.exec(sql));
    const columns = z.array(columnSchema).parse((await pglite.query(COLUMNS)).rows);
    const functions = z.array(functionSchema).parse((await pglite.query(FUNCTIONS)).rows);
    return [
      HEADER,
      'export type Database = {',
      '  public: {',
      '    Tables: {',
      ...[...Map.groupBy(columns, ({ table }) => table)].flatMap(([name, own]) =>
        printTable(name, own),
      ),
      '    };',
      '    Views: { [_ in never]: never };',
      '    Functions: {',
      ...functions.flatMap(printFunction),
      '    };',
      '    Enums: { [_ in never]: never };',
      '    CompositeTypes: { [_ in never]: never };',
      '  };',
      '};',
      '',
    ].join('\n');
  } finally {
    await pglite.close();
  }
}

function printTable(name: string, columns: readonly z.output<typeof columnSchema>[]): string[] {
  const row = (isOptional: (one: z.output<typeof columnSchema>) => boolean) =>
    columns.map((one) => {
      const type = typeOf(one.type);
      const orNull = one.nullable && type !== 'unknown' ? ' | null' : '';
      return `          ${one.column}${isOptional(one) ? '?' : ''}: ${type}${orNull};`;
    });
  return [
    `      ${name}: {`,
    '        Row: {',
    ...row(() => false),
    '        };',
    '        Insert: {',
    ...row(({ nullable, has_default }) => nullable || has_default),
    '        };',
    '        Update: {',
    ...row(() => true),
    '        };',
    '        Relationships: [];',
    '      };',
  ];
}

function printFunction(one: z.output<typeof functionSchema>): string[] {
  const returned =
    one.columns.length === 0
      ? typeOf(one.returns)
      : `{\n${one.columns.map(({ name, type }) => `          ${name}: ${typeOf(type)};`).join('\n')}\n        }`;
  const given = one.arguments.map(
    ({ name, type, optional }) => `          ${name}${optional ? '?' : ''}: ${typeOf(type)};`,
  );
  return [
    `      ${one.name}: {`,
    ...(given.length === 0
      ? ['        Args: Record<PropertyKey, never>;']
      : ['        Args: {', ...given, '        };']),
    `        Returns: ${returned}${one.returns_set ? '[]' : ''};`,
    '      };',
  ];
}

/** Types that JSON has no word for are read and written as they come. */
function typeOf(type: string): string {
  if (type.endsWith('[]')) return `${typeOf(type.slice(0, -2))}[]`;
  return TYPES[type] ?? 'unknown';
}
