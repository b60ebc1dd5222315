/** The schema as text, for code generators and people; for those with a key alone it is `private`. */
export function sdlResponse(sdl: string, audience: 'public' | 'private'): Response {
  return new Response(sdl, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': audience === 'public' ? 'no-cache' : 'private, no-cache',
    },
  });
}
