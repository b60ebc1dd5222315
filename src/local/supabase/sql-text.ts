import { badRequest } from './rest-error.ts';

const NAME = /^[a-z_][a-z0-9_]{0,62}$/;

/** A name as SQL, quoted; whatever is none is refused. */
export function identifier(name: string): string {
  if (!NAME.test(name)) throw badRequest(`"${name}" is no name of a table, column or function`);
  return `"${name}"`;
}

/** A text as an SQL literal of unknown type, which takes the type of what it is compared with. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export function tableName(name: string): string {
  return `public.${identifier(name)}`;
}
