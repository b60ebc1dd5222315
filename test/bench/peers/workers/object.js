export { Counter } from './counter.js';

/** One call to a Durable Object, then a constant. */
export default {
  async fetch(_, { ANSWER, COUNTER }) {
    await COUNTER.getByName('client').take();
    return new Response(ANSWER, { headers: { 'content-type': 'application/json; charset=utf-8' } });
  },
};
