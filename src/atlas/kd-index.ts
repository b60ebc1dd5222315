import KDBush from 'kdbush';
import { KD_NODE_SIZE } from './binary-layout.ts';

/**
 * A spatial index over rows that the builder stored in kd-tree order (longitude, latitude pairs),
 * so that nothing has to be sorted: ids are positions. Stored ids would add 400 KB compressed.
 */
export function kdIndexOver(coordinates: Float32Array): KDBush {
  const index = new KDBush(coordinates.length / 2, KD_NODE_SIZE, Float32Array);
  index.coords.set(coordinates);
  for (let i = 0; i < index.numItems; i++) index.ids[i] = i;
  return KDBush.from(index.data);
}
