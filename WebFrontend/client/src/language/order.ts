const collator = new Intl.Collator('kk', { numeric: true, sensitivity: 'base' });

/** The order of the Kazakh alphabet, in every language of the interface: names do not move when the language does. */
export const kazakhOrder = (a: string, b: string): number => collator.compare(a, b);
