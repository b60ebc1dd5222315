import gazetteer from './data/gazetteer.bin';
import shareAlikePlaces from './data/places-share-alike.bin';
import places from './data/places.bin';

/** The embedded files, bundled as data modules: see scripts/atlas for what they are built from. */
export const GAZETTEER_DATA: ArrayBuffer = gazetteer;
/** Permissive places first: share-alike ones are a file of their own, and empty where a build left them out. */
export const PLACES_DATA: readonly ArrayBuffer[] = [places, shareAlikePlaces];
