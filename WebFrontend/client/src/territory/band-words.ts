import type { Band } from '../api/territories';
import type { Word } from '../language/say';
import { territoryWords as words } from '../language/words/territory';

export const bandWords: Record<Band, Word> = {
  all: words.all,
  small: words.small,
  medium: words.medium,
  large: words.large,
};
