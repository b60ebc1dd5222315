import { resolve } from 'node:path';

/** The checkout this runs from, as an absolute path. */
export const PROJECT_DIRECTORY = resolve(import.meta.dirname, '../..');
