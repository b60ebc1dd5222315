import { createSimulator } from './simulator.ts';

/**
 * The simulator as a Worker, for an outbound service: it sees the public addresses themselves, and is
 * told how to behave at `http://simulator.test/__control`.
 */
const simulator = createSimulator();

// oxlint-disable-next-line import/no-default-export -- workerd takes a Worker's handlers from its default export
export default {
  fetch: (request: Request): Promise<Response> => simulator.fetch(request),
};
