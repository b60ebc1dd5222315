import { existsSync } from 'node:fs';

const SYSTEM_CHROMIUM = '/usr/bin/chromium';

/** Path of the browser: `CHROMIUM_PATH`, else the system's; undefined where there is none. */
export function findChromium(): string | undefined {
  const path = process.env['CHROMIUM_PATH'] ?? SYSTEM_CHROMIUM;
  return existsSync(path) ? path : undefined;
}

export const CHROMIUM_HINT = [
  'Chromium is missing.',
  'Install it with: apt-get install -y chromium',
  '(or set CHROMIUM_PATH to a Chromium or Chrome that is there)',
].join(' ');

/** Flags for a browser inside a container, and none of its own calls home. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
];
