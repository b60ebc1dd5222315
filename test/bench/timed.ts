/** Does the work, and says how long it took. */
export async function timed<T>(
  work: () => Promise<T>,
): Promise<{ readonly answer: T; readonly milliseconds: number }> {
  const startedAt = performance.now();
  const answer = await work();
  return { answer, milliseconds: performance.now() - startedAt };
}
