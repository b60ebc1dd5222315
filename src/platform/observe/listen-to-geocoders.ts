import type { Listeners } from './listeners.ts';

/** Turns the defect of a geocoder into a log line; for `onThrown` of the chain. */
export function listenToGeocoders({
  logger,
}: Pick<Listeners, 'logger'>): (geocoder: string, error: unknown) => void {
  return (geocoder, error) => logger.error('geocoder.threw', { geocoder, error });
}
