import type { Territory } from '../api/territories';
import { session } from '../session/session.svelte';

/** Whether somebody holds a post in the territory or above it; what the post opens is the server's to say. */
export function mayCloseIn(territory: Territory): boolean {
  const places = new Set([territory.id, ...territory.path.map((above) => above.id)]);
  return session.current?.posts.some((post) => post.of !== null && places.has(post.of)) ?? false;
}
