import { createAtlasSource } from '../../src/atlas/atlas-source.ts';
import { GAZETTEER_DATA, PLACES_DATA } from '../../src/atlas/data.ts';
import { createGazetteer } from '../../src/atlas/gazetteer.ts';
import { createPlaceStore } from '../../src/atlas/place-store.ts';
import type { SearchService } from '../../src/domain/search/service.ts';
import { createAtlasSearch } from '../support/atlas-search.ts';

let service: SearchService | undefined;

function openService(): SearchService {
  service ??= createAtlasSearch(
    createGazetteer(GAZETTEER_DATA),
    createAtlasSource(createPlaceStore(PLACES_DATA)),
  );
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
