/** What workerd costs without anything of ours. */
export default {
  async fetch(): Promise<Response> {
    return Response.json([]);
  },
} satisfies ExportedHandler;
