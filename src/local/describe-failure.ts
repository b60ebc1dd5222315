/** One line about what went wrong: the innermost cause says more than what wraps it. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause !== undefined) return describeFailure(error.cause);
  return error.message.replace(/\s+/g, ' ').trim();
}
