/** Whole seconds to wait, at least one: what headers and messages say. */
export function wholeSeconds(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1000));
}
