import { createAtlasSource } from '../../src/atlas/atlas-source.ts';
import { GAZETTEER_DATA, PLACES_DATA } from '../../src/atlas/data.ts';
import { createGazetteer } from '../../src/atlas/gazetteer.ts';
import { createPlaceStore } from '../../src/atlas/place-store.ts';
import { createSearchService } from '../../src/domain/search/create-search-service.ts';
import { NO_LIVE_SOURCES } from '../../src/domain/search/live-sources.ts';
import { RUNTIME_TIMERS } from '../../src/platform/timers.ts';

let service: ReturnType<typeof createSearchService> | undefined;

function openService(): ReturnType<typeof createSearchService> {
  service ??= createSearchService({
    gazetteer: createGazetteer(GAZETTEER_DATA),
    local: createAtlasSource(createPlaceStore(PLACES_DATA)),
    live: NO_LIVE_SOURCES,
    timers: RUNTIME_TIMERS,
    clock: Date.now,
    deadlineMs: 180,
    patienceMs: 1500,
  });
  return service;
}

/** Runs the sentences of a JSON array through the pipeline; answers with the milliseconds of each that had a result. */
export default {
  async fetch(request: Request): Promise<Response> {
    const sentences: string[] = await request.json();
    const times: number[] = [];
    for (const chatInput of sentences) {
      const startedAt = performance.now();
      const outcome = await openService().search({ chatInput, force: true });
      if (outcome.kind === 'RESULT') times.push(performance.now() - startedAt);
    }
    return Response.json(times);
  },
} satisfies ExportedHandler;
