import type { WrongRow } from '../api/people';
import { Problem } from '../api/problem';
import { say } from '../language/say';
import { common } from '../language/words/common';
import { importFaultWords, importRefusalWords, importWords as words } from '../language/words/import';

export function refusalOf(error: unknown): string {
  if (!(error instanceof Problem)) return say(common.unreachable);
  const word = importRefusalWords[error.code];
  return word ? say(word) : say(common.refused, { code: error.code });
}

export function faultOf(fault: WrongRow['faults'][number]): string {
  const word = importFaultWords[fault.code];
  const other = say(words.row, { sheet: fault.otherSheet ?? '', row: String(fault.otherRow ?? '') });
  return word ? say(word, { value: fault.value ?? '', other }) : fault.code;
}

export function rowOf(sheet: string | null, row: number | null): string {
  return sheet === null || row === null ? '' : say(words.row, { sheet, row: String(row) });
}

export function cellOf(sheet: string, row: number, column: string | null): string {
  return column === null ? rowOf(sheet, row) : say(words.cell, { sheet, cell: `${column}${row}` });
}
