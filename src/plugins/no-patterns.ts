/**
 * Stands for `picomatch` in the bundle (see `alias` in wrangler.toml). The rate limiter compiles
 * patterns for configured fields only, and none is configured.
 */
function noPatterns(): never {
  throw new Error('The rate limiter has no configured fields, so it compiles no patterns');
}

// Its place is taken as it is imported: by default.
export default noPatterns;
