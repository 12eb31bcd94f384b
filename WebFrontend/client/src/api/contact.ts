import { get, postWithoutAnswer, put, remove } from './http';

export const topics = ['question', 'proposal', 'partnership', 'correction'] as const;
export type Topic = (typeof topics)[number];

export interface PublicMessage {
  id: string;
  topic: Topic;
  text: string;
  replyTo: string | null;
  sentAt: string;
}

const of = (school: string) => `/api/schools/${school}/contact`;

export const fetchContact = (school: string) => get<{ address: string | null }>(of(school));
export const putAddress = (school: string, address: string | null) => put<{ address: string | null }>(of(school), { address });
export const sendMessage = (school: string, message: Omit<PublicMessage, 'sentAt'>) =>
  postWithoutAnswer(`${of(school)}/messages`, message);
export const fetchMessages = (school: string) => get<{ items: PublicMessage[] }>(`${of(school)}/messages`);
export const removeMessage = (school: string, id: string) => remove(`${of(school)}/messages/${id}`);
