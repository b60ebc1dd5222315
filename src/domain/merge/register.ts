import type { Coordinates } from '../geo/coordinates.ts';
import type { FoundPlace } from '../places/place.ts';

/** A cell is at least 150 m high; at 60° latitude it is still half as wide, hence the neighbours. */
const CELL_DEGREES = 0.003;
/** More cells than a parallel has: rows of cells do not run into each other. */
const CELLS_A_ROW = 2 ** 20;

function cellOf(row: number, column: number): number {
  return row * CELLS_A_ROW + column;
}

function rowAndColumn({ lat, lng }: Coordinates): readonly [row: number, column: number] {
  return [Math.floor(lat / CELL_DEGREES), Math.floor(lng / CELL_DEGREES)];
}

/**
 * Candidates for "the same place": filed by item id, by name, and by the cell of the map they lie
 * in. Numbers are those under which places were added; names are folded.
 */
export class Register {
  readonly #byItem = new Map<string, number>();
  readonly #byName = new Map<string, number>();
  readonly #byCell = new Map<number, number[]>();

  candidates(place: FoundPlace, name: string): readonly number[] {
    const { wikidata } = place.identifiers;
    const filed = [
      wikidata === undefined ? undefined : this.#byItem.get(wikidata),
      this.#byName.get(name),
    ];
    const found = filed.filter((number) => number !== undefined);
    if (place.coordinates === undefined) return found;
    const [row, column] = rowAndColumn(place.coordinates);
    for (let north = row - 1; north <= row + 1; north += 1) {
      for (let east = column - 1; east <= column + 1; east += 1) {
        const here = this.#byCell.get(cellOf(north, east));
        if (here !== undefined) found.push(...here);
      }
    }
    return found;
  }

  add(place: FoundPlace, name: string, number: number): void {
    if (place.identifiers.wikidata !== undefined)
      this.#byItem.set(place.identifiers.wikidata, number);
    this.#byName.set(name, number);
    if (place.coordinates === undefined) return;
    const cell = cellOf(...rowAndColumn(place.coordinates));
    const filed = this.#byCell.get(cell);
    if (filed === undefined) this.#byCell.set(cell, [number]);
    else filed.push(number);
  }
}
