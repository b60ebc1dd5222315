/** The schema as text, for code generators and people. */
export function sdlResponse(sdl: string): Response {
  return new Response(sdl, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' },
  });
}
