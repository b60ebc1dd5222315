import { expect, it } from 'vitest';
import { createLogger, type LogLevel } from '../../../src/platform/logger.ts';

function logAt(level: LogLevel) {
  const lines: unknown[] = [];
  return {
    lines,
    logger: createLogger({ level, requestId: 'uf_1', write: (line) => lines.push(line) }),
  };
}

it('writes one object a line with event, level and request', () => {
  const { lines, logger } = logAt('debug');
  logger.info('search.complete', { places: 3 });
  expect(lines).toEqual([
    { event: 'search.complete', level: 'info', requestId: 'uf_1', places: 3 },
  ]);
});

it('writes nothing below its level', () => {
  const { lines, logger } = logAt('warn');
  logger.debug('a.b');
  logger.info('a.b');
  logger.warn('a.b');
  logger.error('a.b');
  expect(lines).toMatchObject([{ level: 'warn' }, { level: 'error' }]);
});

it('tells errors with their causes, three deep', () => {
  const { lines, logger } = logAt('error');
  const deep = [4, 3, 2, 1].reduce(
    (cause, n) => new Error(`error ${n}`, { cause }),
    new Error('error 5'),
  );
  logger.error('graphql.failed', { error: deep });
  expect(lines).toMatchObject([
    {
      error: {
        name: 'Error',
        message: 'error 1',
        cause: { message: 'error 2', cause: { cause: { message: 'error 4' } } },
      },
    },
  ]);
  expect(JSON.stringify(lines)).not.toContain('"error 5"');
  logger.error('graphql.failed', { error: 'a text' });
  expect(lines[1]).toMatchObject({ error: { name: 'string', message: 'a text' } });
});
