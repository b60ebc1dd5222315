/** One statement that gives one row: the JSON text of an answer and how many rows that stands for. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly string[];
  /** Of an answer that succeeds; 204 and 201 without a body where none is asked for. */
  readonly status: number;
  readonly hasBody: boolean;
}

/** What the stand-in needs of a database connection; PGlite is one. */
export interface Connection {
  query(sql: string, parameters?: readonly string[]): Promise<readonly unknown[]>;
}
