import { expect, it } from 'vitest';
import { parsePartnerOptions } from '../../scripts/partner/options.ts';

const parse = (...args: readonly string[]) => parsePartnerOptions(args, '/somewhere');
const LOCAL = { kind: 'LOCAL', persistTo: '/somewhere/.wrangler/state' };

it.each([
  [
    ['create', 'acme', '--tier', 'Free', '--local'],
    { kind: 'CREATE', name: 'acme', tier: 'FREE', place: LOCAL },
  ],
  [
    ['list', '--local', '--persist-to', 'x'],
    { kind: 'LIST', place: { kind: 'LOCAL', persistTo: '/somewhere/x' } },
  ],
  [['rotate', 'acme'], { kind: 'ROTATE', name: 'acme', place: { kind: 'REMOTE' } }],
  [
    ['revoke', 'acme', 'uf_abc', '--namespace-id', '42'],
    {
      kind: 'REVOKE',
      name: 'acme',
      keyPrefix: 'uf_abc',
      place: { kind: 'REMOTE', namespaceId: '42' },
    },
  ],
  [['usage', 'acme', '--local'], { kind: 'USAGE', name: 'acme', url: 'http://localhost:8787' }],
  [
    ['usage', 'acme', '--url', 'https://a.example/x'],
    { kind: 'USAGE', name: 'acme', url: 'https://a.example' },
  ],
])('reads %j', (args, command) => {
  expect(parse(...args)).toEqual({ kind: 'COMMAND', command });
});

it.each([
  [[], 'Say what to do'],
  [['delete', 'acme'], 'Say what to do'],
  [['rotate', 'acme', 'extra'], 'Say what to do'],
  [['create', '--tier', 'free'], 'which partner'],
  [['create', 'a b', '--tier', 'free'], 'A name has'],
  [['create', '../x', '--tier', 'free'], 'A name has'],
  [['create', 'acme'], '--tier takes one of free, standard, premium'],
  [['create', 'acme', '--tier', 'gold'], '--tier takes one of'],
  [['rotate', 'acme', '--tier', 'free'], '--tier goes with create'],
  [['list', 'acme'], 'list takes no name'],
  [['list', '--persist-to', 'x'], '--persist-to goes with --local'],
  [['list', '--local', '--namespace-id', 'x'], '--namespace-id does not go'],
  [['list', '--url', 'http://localhost:1'], '--url goes with usage'],
  [['usage', 'acme'], 'say which with --url'],
  [['usage', 'acme', '--url', 'ftp://x'], '--url takes'],
  [['list', '--unknown'], 'Unknown option'],
])('refuses %j in one line', (args, words) => {
  const outcome = parse(...args);
  expect(outcome).toMatchObject({ kind: 'WRONG_INPUT', message: expect.stringContaining(words) });
  expect(JSON.stringify(outcome)).not.toContain('\\n');
});
