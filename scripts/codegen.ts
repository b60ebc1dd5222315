import { EXIT_CODE } from '../src/local/exit-codes.ts';
import { runSteps } from './run-step.ts';

const CHECK = process.argv.slice(2).filter((arg) => arg === '--check');
// An env file that sets nothing, so that no one's .dev.vars ends up in the committed types.
const ENV_TYPES = ['types', '--strict-vars=false', '--env-file=.dev.vars.example'];

const succeeded = runSteps([
  { name: 'schema', commands: [{ tool: 'node', args: ['codegen.ts', ...CHECK] }] },
  { name: 'types of Env', commands: [{ tool: 'wrangler', args: [...ENV_TYPES, ...CHECK] }] },
]);

process.exit(succeeded ? EXIT_CODE.ok : EXIT_CODE.failure);
