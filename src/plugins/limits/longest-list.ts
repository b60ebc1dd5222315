/** Items of the longest list anywhere in a JSON value. */
export function longestListIn(value: unknown): number {
  let longest = 0;
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (Array.isArray(next)) longest = Math.max(longest, next.length);
    if (typeof next !== 'object' || next === null) continue;
    for (const item of Object.values(next)) waiting.push(item);
  }
  return longest;
}
