import type { News } from '../api/news';
import type { Followed } from '../boards/followed.svelte';
import { toasts } from '../common/toasts.svelte';
import { say, type Word } from '../language/say';
import { sentenceOf } from './refusal';

/** Something that is done to the news, and what came of it. */
export class Act {
  busy = $state(false);
  fault = $state('');
  readonly #news: Followed<News>;

  constructor(news: Followed<News>) {
    this.#news = news;
  }

  async run(deed: () => Promise<News>, done: Word): Promise<boolean> {
    this.busy = true;
    this.fault = '';
    try {
      await this.#news.act(deed);
      toasts.show(say(done));
      return true;
    } catch (error) {
      this.fault = sentenceOf(error);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
