import type { BoardAddress, BoardSnapshot } from '../api/boards';
import type { School } from '../api/schools';

export interface SeenBoard {
  snapshot: BoardSnapshot;
  /** By the device's clock. */
  at: number;
}

/** Boards of factions are public and name no child. No other board is ever kept. */
const ofFactions = /^schools\/[^/]+\/factions(-index)?$/;

const schoolPrefix = 'seen/school/';
const boardKey = ({ board, period }: BoardAddress) => `seen/board/${board}/${period}`;

function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A full device shows what comes from the server, and remembers nothing of it.
  }
}

function kept<T>(key: string): T | null {
  const text = localStorage.getItem(key);
  return text ? (JSON.parse(text) as T) : null;
}

/** What everybody may see and this device saw last: shown, with its age, while there is no link. */
export const seen = {
  keepBoard(snapshot: BoardSnapshot, at: number): void {
    if (ofFactions.test(snapshot.board)) keep(boardKey(snapshot), { snapshot, at });
  },
  board: (address: BoardAddress): SeenBoard | null => kept<SeenBoard>(boardKey(address)),
  keepSchool: (school: School): void => keep(schoolPrefix + school.id, school),
  school: (id: string): School | null => kept<School>(schoolPrefix + id),
  schools(): School[] {
    const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '');
    return keys.filter((key) => key.startsWith(schoolPrefix)).flatMap((key) => kept<School>(key) ?? []);
  },
};
