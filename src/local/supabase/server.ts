import { parseArgs } from 'node:util';
import { describeFailure } from '../describe-failure.ts';
import { EXIT_CODE } from '../exit-codes.ts';
import { leaveDirectory, takeDirectory } from './directory-lock.ts';
import { startEmbedded } from './embedded.ts';
import { keysOf } from './keys.ts';

/** What the process tells the one that started it. */
export type ServerMessage =
  | { readonly kind: 'OPEN'; readonly trouble?: string }
  | { readonly kind: 'FAILED'; readonly reason: string };

function tell(message: ServerMessage): void {
  process.send?.(message);
}

/** The embedded Supabase as a process: `--directory DIR --port N`. Ends with the one that started it. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { directory: { type: 'string' }, port: { type: 'string' } },
  });
  const { directory, port } = values;
  if (directory === undefined || port === undefined)
    throw new Error('The embedded Supabase takes --directory DIR --port N');
  // A Ctrl-C in the terminal reaches every process; this one is told when its work is over.
  process.on('SIGINT', () => undefined);
  process.on('SIGHUP', () => undefined);
  const supabase = await startEmbedded({
    directory,
    port: Number(port),
    keys: keysOf(directory),
    mayOpen: async () => {
      if (!(await takeDirectory(directory, Number(port))))
        throw new Error('Another gateway uses its directory');
    },
  });
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    await supabase.close();
    leaveDirectory(directory);
    process.exit(EXIT_CODE.ok);
  };
  process.on('SIGTERM', () => void stop());
  process.on('disconnect', () => void stop());
  const { trouble } = await supabase.database;
  tell({ kind: 'OPEN', ...(trouble !== undefined && { trouble }) });
}

try {
  await main();
} catch (error) {
  tell({ kind: 'FAILED', reason: describeFailure(error) });
  process.exit(EXIT_CODE.failure);
}
