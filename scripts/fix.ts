import { EXIT_CODE } from '../src/local/exit-codes.ts';
import { runSteps } from './run-step.ts';

const succeeded = runSteps([
  { name: 'generated files', commands: [{ tool: 'node', args: ['scripts/codegen.ts'] }] },
  { name: 'lint', commands: [{ tool: 'oxlint', args: ['--fix'] }] },
  { name: 'format', commands: [{ tool: 'oxfmt', args: [] }] },
]);

process.exit(succeeded ? EXIT_CODE.ok : EXIT_CODE.failure);
