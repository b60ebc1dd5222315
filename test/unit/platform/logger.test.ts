import { expect, it } from 'vitest';
import type { LogLevel } from '../../../src/platform/log/log-levels.ts';
import { createLogger } from '../../../src/platform/logger.ts';

function logAt(level: LogLevel) {
  const lines: unknown[] = [];
  return {
    lines,
    logger: createLogger({
      level,
      context: { requestId: 'uf_1', traceId: 'ab', client: 'ANONYMOUS' },
      write: (line) => lines.push(line),
    }),
  };
}

it('writes one object a line with event, level, request, trace and who asks', () => {
  const { lines, logger } = logAt('debug');
  logger.info('search.complete', { places: 3 });
  logger.of({ client: 'PREMIUM' }).info('search.complete');
  const common = { event: 'search.complete', level: 'info', requestId: 'uf_1', traceId: 'ab' };
  expect(lines).toEqual([
    { ...common, client: 'ANONYMOUS', places: 3 },
    { ...common, client: 'PREMIUM' },
  ]);
});

it('writes nothing below its level', () => {
  const { lines, logger } = logAt('warning');
  logger.debug('cache.hit');
  logger.info('search.complete');
  logger.warn('source.failed');
  logger.error('source.threw');
  logger.critical('request.failed');
  expect(lines).toMatchObject([{ level: 'warning' }, { level: 'error' }, { level: 'critical' }]);
});

it('tells errors with their causes, three deep', () => {
  const { lines, logger } = logAt('error');
  const deep = [4, 3, 2, 1].reduce(
    (cause, n) => new Error(`error ${n}`, { cause }),
    new Error('error 5'),
  );
  logger.critical('graphql.failed', { error: deep });
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
  logger.critical('graphql.failed', { error: 'a text' });
  expect(lines[1]).toMatchObject({ error: 'a text' });
});
