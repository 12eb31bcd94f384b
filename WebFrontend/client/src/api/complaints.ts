import { get, post, postWithoutAnswer } from './http';

export type Address = 'leader' | 'second';

export interface Letter {
  id: string;
  to: Address;
  text: string;
  sentAt: string;
  answer: string | null;
}

export interface ReceivedLetter extends Letter {
  student: { id: string; name: string | null; class: string | null };
}

export const fetchOwnLetters = (student: string) =>
  get<{ items: Letter[]; secondAddress: string | null }>(`/api/students/${student}/complaints`);
export const sendLetter = (student: string, letter: { id: string; to: Address; text: string }) =>
  post<Letter>(`/api/students/${student}/complaints`, letter);
export const fetchLetters = (school: string) => get<{ items: ReceivedLetter[] }>(`/api/schools/${school}/complaints`);
export const answerLetter = (school: string, letter: string, words: string) =>
  postWithoutAnswer(`/api/schools/${school}/complaints/${letter}/answer`, { words });
export const fetchSecondAddress = (school: string) =>
  get<{ staff: string | null }>(`/api/schools/${school}/complaints/second-address`);
export const writeSecondAddress = (school: string, staff: string | null) =>
  postWithoutAnswer(`/api/schools/${school}/complaints/second-address`, { staff }, 'PUT');
