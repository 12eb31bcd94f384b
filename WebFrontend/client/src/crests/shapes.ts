export interface CrestShape {
  /** The silhouette, filled with the faction's colour: no two factions share one. */
  outline: string;
  /** Strokes of the emblem. */
  strokes: string[];
  /** Filled parts of the emblem. */
  fills?: string[];
}

/** All on a field of 48 by 48. */
export const crestShapes: Record<string, CrestShape> = {
  // Shield with scales.
  'law-order': {
    outline: 'M24 3c6 3.6 12 5 18 5v15c0 11-7 18-18 22C13 41 6 34 6 23V8c6 0 12-1.4 18-5z',
    strokes: [
      'M24 12v22',
      'M18 34h12',
      'M13 16h22',
      'M13 16l-3.5 8.5M13 16l3.5 8.500',
      'M35 16l-3.5 8.5M35 16l3.5 8.500',
      'M9.5 25a3.6 3.6 0 0 0 7 0z',
      'M31.5 25a3.6 3.6 0 0 0 7 0z',
    ],
  },
  // Round signal: a voice going out on both sides.
  information: {
    outline: 'M24 3a21 21 0 1 1 0 42a21 21 0 1 1 0-42z',
    strokes: [
      'M18 18a8.5 8.5 0 0 0 0 12',
      'M30 18a8.5 8.5 0 0 1 0 12',
      'M13 13a15.5 15.5 0 0 0 0 22',
      'M35 13a15.5 15.5 0 0 1 0 22',
      'M24 28v9',
    ],
    fills: ['M24 20a4 4 0 1 1 0 8a4 4 0 1 1 0-8z'],
  },
  // Hexagon with a dumb-bell.
  'sport-health': {
    outline: 'M24 2.5 43 13v22L24 45.5 5 35V13z',
    strokes: ['M17 24h14', 'M16 15v18', 'M32 15v18', 'M11 19v10', 'M37 19v10'],
  },
  // Sun with the horn's spiral turned inwards.
  'self-knowledge': {
    outline:
      'M24 2l5 5.4 7-2.2 1.6 7.2 7.2 1.6-2.2 7L46 24l-3.4 3 2.2 7-7.2 1.6L36 42.8l-7-2.2L24 46l-5-5.4-7 2.2-1.6-7.2L3.2 34l2.2-7L2 24l3.4-3-2.2-7 7.2-1.6L12 5.2l7 2.2z',
    strokes: [
      'M24 25.5c-2.6 0-3-4 0-4.3 4.5-.4 6.3 4.8 3.5 8-3.7 4.2-11 2.2-12-4-1.2-7.6 6-13 13-10.7 5.4 1.8 8 7 6.7 12.500',
    ],
  },
  // Heart held by two palms.
  care: {
    outline:
      'M24 44C14 37 3.5 29.5 3.5 17.5 3.5 10 9 5 15 5c4 0 7.2 2 9 5 1.8-3 5-5 9-5 6 0 11.5 5 11.5 12.5C44.5 29.5 34 37 24 44z',
    strokes: ['M12 20c0 8 5 13 11 15.500', 'M36 20c0 8-5 13-11 15.500'],
    fills: ['M24 15.5a4.8 4.8 0 1 1 0 9.6a4.8 4.8 0 1 1 0-9.6z'],
  },
  // Speech, answered.
  debate: {
    outline: 'M11 5h26a7 7 0 0 1 7 7v17a7 7 0 0 1-7 7H25L14 45v-9h-3a7 7 0 0 1-7-7V12a7 7 0 0 1 7-7z',
    strokes: ['M13 15h13', 'M13 21h8', 'M35 20H24M35 26H18'],
  },
  // Leaf with its vein.
  'ecology-labour': {
    outline: 'M43 4.5C44.5 24 41 44 21 44 10 44 4 36 4 27.5 4 12 22 10 43 4.5z',
    strokes: ['M7 42C14 31 22 23 34 15', 'M18 29.5V20', 'M18 29.5h11', 'M25.5 22.5v-7', 'M25.5 22.5h8'],
  },
  // Arch of the yurt with a dombra.
  'culture-art': {
    outline: 'M5 45V24C5 11.5 13 3 24 3s19 8.5 19 21v21z',
    strokes: ['M24 9v17', 'M20.5 11h7', 'M20.5 15h7', 'M24 23c-3 3-6 7-6 11a6 6 0 0 0 12 0c0-4-3-8-6-11z'],
    fills: ['M24 32a2 2 0 1 1 0 4a2 2 0 1 1 0-4z'],
  },
};

export const plainShape: CrestShape = {
  outline: 'M24 4 44 24 24 44 4 24z',
  strokes: ['M24 34v-9c0-6 3-9 6-9 4 0 4 5 1 5', 'M24 25c0-6-3-9-6-9-4 0-4 5-1 5'],
};
