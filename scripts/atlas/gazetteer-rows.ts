import type { ENTRY_KINDS } from '../../src/atlas/binary-layout.ts';
import type { NameKind } from '../../src/domain/gazetteer.ts';

export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One entry of the gazetteer as it is built. */
export interface Row {
  readonly name: string;
  readonly kind: EntryKind;
  readonly lat: number;
  readonly lng: number;
  /** "US.KY.195", "US.KY", "US", or "" where no country is known. */
  readonly divisionCode: string;
  readonly population: number;
  readonly timeZone: string;
  readonly extentKm: number;
}

/** Stronger kinds first: a key that is a name of an entry is not noted as another one too. */
const STRENGTH: readonly NameKind[] = ['NAME', 'ABBREVIATION', 'ALTERNATE'];
/** Longer keys are never typed. */
const MAX_KEY_LETTERS = 80;

/** Collects entries and the keys that name them. */
export class GazetteerRows {
  readonly rows: Row[] = [];
  readonly keys = new Map<string, Map<Row, NameKind>>();

  add(row: Row, claims: Iterable<readonly [string, NameKind]>): Row {
    this.rows.push(row);
    for (const [key, kind] of claims) this.claim(row, key, kind);
    return row;
  }

  claim(row: Row, key: string, kind: NameKind): void {
    if (key === '' || key.length > MAX_KEY_LETTERS) return;
    const named = this.keys.get(key) ?? new Map<Row, NameKind>();
    this.keys.set(key, named);
    const before = named.get(row);
    if (before === undefined || STRENGTH.indexOf(kind) < STRENGTH.indexOf(before))
      named.set(row, kind);
  }

  named(key: string, kind?: NameKind): Row[] {
    const all = [...(this.keys.get(key) ?? [])];
    return all.filter(([, how]) => kind === undefined || how === kind).map(([row]) => row);
  }
}
