import { expect, it } from 'vitest';
import {
  type ProgressOptions,
  progressOf,
  type SearchProgress,
} from '../../../../src/domain/search/progress.ts';
import type { SearchOutcome } from '../../../../src/domain/search/outcome.ts';
import { fakePlace, fakeResult, NO_LOCATION } from '../../../worker/support/fake-services.ts';

async function eventsOf(
  outcome: SearchOutcome,
  options: ProgressOptions,
): Promise<readonly SearchProgress[]> {
  const events: SearchProgress[] = [];
  for await (const event of progressOf(async () => outcome, options)) events.push(event);
  return events;
}

it('reports every source with the places that it told of', async () => {
  const wiki = { ...fakePlace(1), source: 'WIKIPEDIA', sources: ['ATLAS', 'WIKIPEDIA'] } as const;
  const report = { status: 'OK', count: 1, latencyMs: 0, cached: false } as const;
  const result = fakeResult([fakePlace(0), wiki], {
    sources: [
      { ...report, source: 'ATLAS' },
      { ...report, source: 'WIKIPEDIA' },
    ],
  });
  const events = await eventsOf(result, { narrated: false });
  expect(events.map(({ kind }) => kind)).toEqual([
    'UNDERSTOOD',
    'LOCATED',
    'SOURCE_REPORTED',
    'SOURCE_REPORTED',
    'RANKED',
    'COMPLETED',
  ]);
  expect(events[2]).toMatchObject({
    report: { source: 'ATLAS' },
    places: [{ id: 'place-0' }, { id: 'place-1' }],
  });
  expect(events[3]).toMatchObject({ report: { source: 'WIKIPEDIA' }, places: [{ id: 'place-1' }] });
});

it('completes at once where the search failed', async () => {
  const events = await eventsOf(NO_LOCATION, { narrated: true });
  expect(events).toEqual([{ kind: 'COMPLETED', outcome: NO_LOCATION }]);
});
