import type { Page } from './localized';
import { Problem, Unreachable, type ProblemBody } from './problem';
import { reach } from './reach.svelte';
import { nameOf, received, type Share } from './received';

const patience = 20_000;
/** A picture on the network of a village, or a file that is made for long. */
const filePatience = 120_000;

async function send(path: string, init: RequestInit, waits = patience): Promise<Response> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), waits);
  init.signal?.addEventListener('abort', () => controller.abort(), { once: true });
  let response: Response;
  try {
    response = await fetch(path, { ...init, signal: controller.signal, credentials: 'same-origin', cache: 'no-store' });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    reach.failed();
    throw new Unreachable();
  } finally {
    clearTimeout(timer);
  }
  reach.answered();
  if (response.ok || response.status === 304) return response;
  const body: ProblemBody = await response.json().catch(() => ({}));
  throw new Problem(response.status, body, Number(response.headers.get('Retry-After')) || null);
}

async function read<T>(response: Response): Promise<T> {
  try {
    return (await response.json()) as T;
  } catch {
    throw new Unreachable();
  }
}

export async function get<T>(path: string): Promise<T> {
  return read<T>(await send(path, {}));
}

export function post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  return write<T>('POST', path, body, signal);
}

export function put<T>(path: string, body: unknown): Promise<T> {
  return write<T>('PUT', path, body);
}

/** Removes something and answers with what is left. */
export function removeFor<T>(path: string): Promise<T> {
  return write<T>('DELETE', path, {});
}

async function write<T>(method: string, path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const response = await send(path, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
  return response.status === 204 ? (undefined as T) : read<T>(response);
}

/** A file as it is; what it is, the server reads from its bytes. */
export async function upload<T>(path: string, file: Blob): Promise<T> {
  return read<T>(await send(path, { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: file }, filePatience));
}

/** A file that the server makes; what is told is how much of it has come. */
export async function fetchFile(path: string, signal: AbortSignal, tell: (share: Share) => void): Promise<{ file: Blob; name: string }> {
  const response = await send(path, { signal }, filePatience);
  try {
    return { file: await received(response, tell), name: nameOf(response) };
  } catch (error) {
    if (signal.aborted) throw error;
    throw new Unreachable();
  }
}

export async function postWithoutAnswer(path: string, body: unknown, method: 'POST' | 'PUT' = 'POST'): Promise<void> {
  await send(path, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
}

export async function remove(path: string): Promise<void> {
  await send(path, { method: 'DELETE', headers: { 'Content-Type': 'application/json' } });
}

/** Either something new with its ETag, or nothing because what is held is still right. */
export type Conditional<T> = { value: T; etag: string | null } | null;

export async function conditional<T>(path: string, etag: string | null): Promise<Conditional<T>> {
  const response = await send(path, etag ? { headers: { 'If-None-Match': etag } } : {});
  if (response.status === 304) return null;
  return { value: await read<T>(response), etag: response.headers.get('ETag') };
}

export async function everyPage<T>(path: string): Promise<T[]> {
  const all: T[] = [];
  let after: Page<T>['next'] = null;
  do {
    const page: Page<T> = await get(after === null ? path : `${path}&after=${encodeURIComponent(after)}`);
    all.push(...page.items);
    after = page.items.length > 0 ? page.next : null;
  } while (after !== null && after !== undefined);
  return all;
}
