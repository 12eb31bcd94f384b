import type { Localized } from '../api/localized';
import { named } from '../language/language.svelte';

let names = $state.raw(new Map<string, Localized>());

/** Names of factions and territories by their ids; a class is called by its id. */
export const placeNames = {
  of: (id: string) => named(names.get(id)) || id,
  learn(known: { id: string; name: Localized }[]): void {
    names = new Map([...names, ...known.map((one) => [one.id, one.name] as const)]);
  },
};
