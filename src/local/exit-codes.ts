/** Exit codes of every command-line tool. */
export const EXIT_CODE = {
  ok: 0,
  /** The gateway or a tool failed. */
  failure: 1,
  /** The caller asked for something that cannot be. */
  wrongInput: 2,
} as const;
