import gazetteerData from '../../../src/atlas/data/gazetteer.bin';
import shareAlikeData from '../../../src/atlas/data/places-share-alike.bin';
import permissiveData from '../../../src/atlas/data/places.bin';
import { createGazetteer } from '../../../src/atlas/gazetteer.ts';
import { createPlaceStore } from '../../../src/atlas/place-store.ts';

export const gazetteer = createGazetteer(gazetteerData);
export const store = createPlaceStore([permissiveData, shareAlikeData]);
export const permissiveStore = createPlaceStore([permissiveData]);
export const PLACE_FILES = { permissiveData, shareAlikeData };
