import { attribute } from './html.ts';
import type { Row } from './rows.ts';

interface Place {
  readonly row: Row;
  readonly ids: ReadonlySet<string>;
  /** Ids on the same page that it links to. */
  readonly links: ReadonlySet<string>;
}

/**
 * A moved block stands at two places, and each links to the other: gives the places of which that is not true, as
 * sentences.
 */
export function faultsOfMoves(rows: readonly Row[]): string[] {
  const moves = rows.filter((row) => row.kind === 'move' && row.sides.length === 1);
  const old = moves.filter((row) => row.sides[0]?.kind === 'old').map(placeOf);
  const added = moves.filter((row) => row.sides[0]?.kind === 'new').map(placeOf);
  return [
    ...old.flatMap((place) => faultsOfPlace(place, added, 'new')),
    ...added.flatMap((place) => faultsOfPlace(place, old, 'old')),
  ];
}

function faultsOfPlace(place: Place, others: readonly Place[], otherSide: 'old' | 'new'): string[] {
  const count = others.filter((other) => leadsTo(place, other) && leadsTo(other, place)).length;
  if (count === 1) return [];
  const found = count === 0 ? 'no' : String(count);
  return [`row ${place.row.number} (move): ${found} ${otherSide} place links to it and is linked to by it`];
}

function leadsTo(from: Place, to: Place): boolean {
  return !from.links.isDisjointFrom(to.ids);
}

function placeOf(row: Row): Place {
  const all = [row.element, ...row.elements];
  return {
    row,
    ids: new Set(all.flatMap((element) => attribute(element, 'id') ?? [])),
    links: new Set(
      all
        .filter((element) => element.tagName === 'a')
        .flatMap((element) => {
          const href = attribute(element, 'href');
          return href?.startsWith('#') === true ? [href.slice(1)] : [];
        }),
    ),
  };
}
