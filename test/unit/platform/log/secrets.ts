/** One of each kind that must never be read in a log line, a span or a metric. */
export const SECRETS: readonly string[] = [
  'Bearer abc.def-123',
  'Basic dXNlcjpwYXNz',
  'sk-proj-0123456789abcdef',
  'sb_secret_abcdefghij',
  'sb_publishable_abcdefghij',
  'uf_live_0123456789abcdef',
  'AIzaSyA0123456789abcdefghijklmnopqrstu',
  'eyJhbGciOi.eyJzdWIiOiIx.c2lnbmF0dXJl',
  'somebody@example.com',
  '203.0.113.77',
  '2001:db8:0:1:1:1:1:1',
  '2001:db8::1',
  '::1',
];
