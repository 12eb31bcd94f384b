import { Problem } from '../api/problem';
import type { SeasonReading } from '../api/seasons';
import type { Followed } from '../boards/followed.svelte';
import { say, type Words } from '../language/say';
import { common } from '../language/words/common';
import { sealRefusals } from '../language/words/seasons';
import { session } from '../session/session.svelte';

/** One thing at a time is done to a season; what the server answers is what is shown. */
export class SeasonAct {
  busy = $state(false);
  fault = $state('');

  readonly #season: Followed<SeasonReading>;

  constructor(season: Followed<SeasonReading>) {
    this.#season = season;
  }

  async run(act: () => Promise<SeasonReading>): Promise<boolean> {
    this.busy = true;
    this.fault = '';
    try {
      await this.#season.act(act);
      return true;
    } catch (error) {
      if (!session.endedBy(error)) this.fault = sealFault(error);
      return false;
    } finally {
      this.busy = false;
    }
  }
}

/** Why something about a seal was refused, for people. */
export function sealFault(error: unknown): string {
  const known = error instanceof Problem ? (sealRefusals as Words)[error.code] : undefined;
  return say(known ?? common.unreachable);
}
