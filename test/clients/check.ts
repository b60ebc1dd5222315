import type { PersistedQueryManifestForGeneratingPersistedQueryIds } from '@apollo/persisted-query-lists';

/** What every check gets. */
export interface ClientsContext {
  /** Origin of the running gateway. */
  readonly origin: string;
  /** API key of the partner whose manifests are registered. */
  readonly key: string;
  /** The manifest that Apollo's generator wrote. */
  readonly apolloManifest: PersistedQueryManifestForGeneratingPersistedQueryIds;
  /** Path of the module that Relay's compiler wrote. */
  readonly relayArtifact: string;
}

export interface ClientCheck {
  readonly name: string;
  /** Throws where the client did not get what it must. */
  readonly run: (context: ClientsContext) => Promise<void>;
}

/** One request as a client made it. */
export interface SentRequest {
  readonly method: string;
  readonly url: URL;
  readonly body: string;
}

/** A `fetch` that writes down what a client really sends. */
export function recordingFetch(): { readonly sent: SentRequest[]; readonly fetch: typeof fetch } {
  const sent: SentRequest[] = [];
  return {
    sent,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const body = request.method === 'POST' ? await request.clone().text() : '';
      sent.push({ method: request.method, url: new URL(request.url), body });
      return fetch(request);
    },
  };
}

/** Ids of two places that every build of the atlas has. */
export async function knownPlaces(origin: string): Promise<readonly string[]> {
  const query =
    '{ search(input: { chatInput: "caves near Bowling Green KY" }) { ... on SearchResult { places(first: 2) { edges { node { id } } } } } }';
  const response = await fetch(`${origin}/graphql?query=${encodeURIComponent(query)}`);
  return [...(await response.text()).matchAll(/"id":"([^"]+)"/gu)].map(([, id]) => id ?? '');
}
