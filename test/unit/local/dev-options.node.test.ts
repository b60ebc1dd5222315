import { describe, expect, it } from 'vitest';
import { parseDevOptions } from '../../../src/local/dev-options.ts';

function parse(...args: string[]) {
  return parseDevOptions(args, '/project');
}

describe('the arguments of npm run dev', () => {
  it('has defaults for all', () => {
    expect(parse()).toEqual({
      kind: 'OPTIONS',
      options: { port: 8787, persistTo: '/project/.wrangler/state', vars: {} },
    });
  });

  it('takes a port, a directory and variables whose values may hold colons', () => {
    const args = [
      '--port',
      '9000',
      '--persist-to',
      'state',
      '--var',
      'A_1:x',
      '--var=B:http://h:1',
    ];
    expect(parse(...args)).toEqual({
      kind: 'OPTIONS',
      options: { port: 9000, persistTo: '/project/state', vars: { A_1: 'x', B: 'http://h:1' } },
    });
  });

  it('lets a later variable win and takes an empty value', () => {
    const outcome = parse('--var', 'A:1', '--var', 'A:');
    expect(outcome).toMatchObject({ options: { vars: { A: '' } } });
  });

  it.each([
    [['--port', '0'], /--port takes a number from 1 to 65535/],
    [['--port', '65536'], /--port takes/],
    [['--port', '80a'], /--port takes/],
    [['--var', 'NAME'], /--var takes NAME:value/],
    [['--var', 'lower:x'], /--var takes NAME:value/],
    [['--prot', '1'], /Unknown option '--prot'/],
    [['extra'], /Unexpected argument 'extra'/],
  ])('refuses %j in one line', (args, message) => {
    const outcome = parse(...args);
    expect(outcome).toEqual({ kind: 'WRONG_INPUT', message: expect.stringMatching(message) });
    expect(outcome.kind === 'WRONG_INPUT' && outcome.message).not.toContain('\n');
  });

  it('never repeats a value that may be a secret', () => {
    const outcome = parse('--var', 'secret-key-without-name');
    expect(JSON.stringify(outcome)).not.toContain('secret-key');
  });
});
