const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Takes Ctrl-C and termination over from wrangler, whose listeners end the process at once, and
 * resolves at the first. Later ones are ignored: npm passes on a Ctrl-C that the terminal has sent.
 */
export function takeOverStopSignals(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of STOP_SIGNALS) {
      process.removeAllListeners(signal);
      process.on(signal, () => resolve());
    }
  });
}
