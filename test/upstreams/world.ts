import type { SimulatedEvent } from './events.ts';
import { eventsIn, turnEventHostile } from './events.ts';
import type { Area } from './geometry.ts';
import { hostileText } from './hostile.ts';
import type { Knower, SimulatedPlace } from './places.ts';
import { placesIn, turnHostile } from './places.ts';
import type { Town } from './towns.ts';
import { inventTown, townIn, townsMeant, townsNamed } from './towns.ts';

/** What there is to be known: invented around whatever point is asked about. */
export interface World {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly tone: Tone;
  /** Places one upstream knows, nearest first. */
  places(area: Area, knower: Knower): SimulatedPlace[];
  /** Events of the coming month, soonest first. */
  events(area: Area): SimulatedEvent[];
  /** Towns whose name begins with the words, within a named area where one is given. */
  townsNamed(name: string, area?: string): Town[];
  /** Towns that a free text means. */
  townsMeant(text: string): Town[];
  /** The town that a sentence is about. */
  townIn(sentence: string): Town | undefined;
}

export type Tone = 'plain' | 'empty' | 'hostile';

export function createWorld({ now, tone }: { now: number; tone: Tone }): World {
  if (tone === 'empty') {
    return {
      now,
      tone,
      places: () => [],
      events: () => [],
      townsNamed: () => [],
      townsMeant: () => [],
      townIn: () => undefined,
    };
  }
  const isHostile = tone === 'hostile';
  return {
    now,
    tone,
    places: (area, knower) => {
      const found = placesIn(area, knower);
      return isHostile ? found.map(turnHostile) : found;
    },
    events: (area) => {
      const found = eventsIn(area, now);
      return isHostile ? found.map(turnEventHostile) : found;
    },
    townsNamed: (name, area) => disguise(townsNamed(name, area), isHostile),
    townsMeant: (text) =>
      disguise(
        knownOrInvented(townsMeant(text), () => inventTown(firstPart(text))),
        isHostile,
      ),
    townIn: (sentence) => townIn(sentence) ?? inventTown(firstPart(sentence)),
  };
}

function knownOrInvented(known: Town[], invent: () => Town | undefined): Town[] {
  if (known.length > 0) return known;
  const invented = invent();
  return invented === undefined ? [] : [invented];
}

function disguise(towns: Town[], isHostile: boolean): Town[] {
  if (!isHostile) return towns;
  return towns.map((town, index) => ({
    ...town,
    name: `${town.name} ${hostileText(index)}`,
    admin1: hostileText(index + 1),
  }));
}

const firstPart = (text: string): string => text.split(',')[0] ?? '';
