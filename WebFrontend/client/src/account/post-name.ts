import type { HeldPost } from '../api/session';
import { say } from '../language/say';
import { postWords } from '../language/words/accounts';
import { placeNames } from './place-names.svelte';

/** A post with what it is for: «Сынып жетекшісі, 10А». */
export function postName(post: Pick<HeldPost, 'code' | 'of'>): string {
  const word = postWords[post.code];
  const name = word ? say(word) : post.code;
  return post.of ? `${name}, ${placeNames.of(post.of)}` : name;
}
