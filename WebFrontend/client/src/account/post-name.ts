import type { HeldPost } from '../api/session';
import { named } from '../language/language.svelte';
import { say } from '../language/say';
import { postWords } from '../language/words/accounts';
import { placeNames } from './place-names.svelte';

/** A post with what it is for: «Сынып жетекшісі, 10А». */
export function postName(post: Pick<HeldPost, 'code' | 'of' | 'name'>): string {
  const name = kindName(post);
  return post.of ? `${name}, ${placeNames.of(post.of)}` : name;
}

export function kindName({ code, name }: Pick<HeldPost, 'code' | 'name'>): string {
  const word = postWords[code];
  return name ? named(name) : word ? say(word) : code;
}
