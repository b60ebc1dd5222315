/** What workerd costs without anything of ours: the answer as bytes. */
export default {
  fetch: (_, { ANSWER }) =>
    new Response(ANSWER, { headers: { 'content-type': 'application/json; charset=utf-8' } }),
};
