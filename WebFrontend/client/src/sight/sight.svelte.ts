/** How this device shows the pages to somebody who sees little. The hall screen has its own themes. */
export const sizes = ['100', '150', '200'] as const;
export const colours = ['own', 'black-on-white', 'white-on-black', 'blue-on-pale'] as const;
export const spacings = ['normal', 'wide'] as const;

export interface Sight {
  size: (typeof sizes)[number];
  colours: (typeof colours)[number];
  spacing: (typeof spacings)[number];
}

export const ordinary: Sight = { size: '100', colours: 'own', spacing: 'normal' };

const storageKey = 'sight';

/** What was kept, whatever somebody or an older version has put there. */
export function sightFrom(kept: string | null): Sight {
  const found = parsed(kept);
  const known = <T extends string>(allowed: readonly T[], value: unknown, otherwise: T): T =>
    allowed.find((one) => one === value) ?? otherwise;
  return {
    size: known(sizes, found['size'], ordinary.size),
    colours: known(colours, found['colours'], ordinary.colours),
    spacing: known(spacings, found['spacing'], ordinary.spacing),
  };
}

function parsed(kept: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(kept ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

let current = $state<Sight>(sightFrom(globalThis.localStorage?.getItem(storageKey) ?? null));

export const sight = {
  get current(): Sight {
    return current;
  },
  get isOrdinary(): boolean {
    return current.size === ordinary.size && current.colours === ordinary.colours && current.spacing === ordinary.spacing;
  },
  choose(change: Partial<Sight>): void {
    current = { ...current, ...change };
    localStorage.setItem(storageKey, JSON.stringify(current));
    sight.apply();
  },
  /** `styles/sight.css` does the rest. */
  apply(): void {
    const { dataset } = document.documentElement;
    dataset['sightSize'] = current.size;
    dataset['sightColours'] = current.colours;
    dataset['sightSpacing'] = current.spacing;
  },
};
