import { chips, drawFacets } from './facets.client.ts';
import type { Finding } from './finding.client.ts';
import { labelsOf } from './labels.ts';
import { drawPeriod } from './period.client.ts';
import type { Choice, FacetName, SearchState } from './state.ts';
import type { SearchTools } from './finding.client.ts';

/** What the filters around the results change. */
export interface FrameWays {
  choose(name: FacetName, value: string, choice: Choice): void;
  chooseAll(name: FacetName, all: boolean): void;
  choosePeriod(from: string | undefined, to: string | undefined): void;
  removeDate(side: 'from' | 'to'): void;
  clear(): void;
}

/** The filters around the results. */
export interface Frame {
  /** Shows counts and choices; puts frequent values first when the query changed. */
  show(finding: Finding, state: SearchState, reorder: boolean): void;
  /** The chosen filters as buttons that take them away. */
  chips(state: SearchState): HTMLElement[];
}

/** Draws the filters. It is fetched after the first results, unless a search has filters from the start. */
export function drawFrame(place: HTMLElement, { places, table }: SearchTools, ways: FrameWays): Frame {
  place.replaceChildren();
  const facets = drawFacets(
    place,
    labelsOf(places),
    table,
    (...choice) => ways.choose(...choice),
    (...choice) => ways.chooseAll(...choice),
  );
  const period = drawPeriod(place, (from, to) => {
    ways.choosePeriod(from, to);
  });
  return {
    show({ counts, years }, state, reorder) {
      facets.show(counts, state, reorder);
      period.show(years, state.from, state.to);
    },
    chips: (state) =>
      chips(state, (name, value) => facets.label(name, value), {
        remove(name, value) {
          ways.choose(name, value, 'free');
        },
        removeDate(side) {
          ways.removeDate(side);
        },
        clear() {
          ways.clear();
        },
      }),
  };
}
