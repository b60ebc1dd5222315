import manifest from '../../package.json' with { type: 'json' };

/** The version of this source, as `package.json` has it. */
export const APP_VERSION = manifest.version;
