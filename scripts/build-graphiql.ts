import { ensureGraphiql } from '../src/local/graphiql-assets.ts';

await ensureGraphiql({ force: process.argv.includes('--force') });
