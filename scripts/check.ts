import { EXIT_CODE } from '../src/local/exit-codes.ts';
import { runSteps } from './run-step.ts';

const TYPE_PROJECTS = ['.', 'scripts', 'src/graphiql'];

const succeeded = runSteps([
  { name: 'format', commands: [{ tool: 'oxfmt', args: ['--check'] }] },
  { name: 'lint and layers', commands: [{ tool: 'oxlint', args: [] }] },
  {
    name: 'types',
    commands: TYPE_PROJECTS.map((project) => ({ tool: 'tsc', args: ['-p', project] })),
  },
  {
    name: 'generated files',
    commands: [{ tool: 'node', args: ['scripts/codegen.ts', '--check'] }],
  },
]);

process.exit(succeeded ? EXIT_CODE.ok : EXIT_CODE.failure);
