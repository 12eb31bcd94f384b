import { DebateAddress, fetchFormats, type Debate, type DebateFormat } from '../api/debates';
import { Problem } from '../api/problem';
import { follow, keepLooking } from '../boards/follow';
import { session } from '../session/session.svelte';
import { debateRefusal } from './refusal';

/** One tournament as it is now. The hub only says that something changed; the tournament is then fetched again. */
export class LiveDebate {
  readonly at: DebateAddress;
  value = $state.raw<Debate | null>(null);
  format = $state.raw<DebateFormat | null>(null);
  failure = $state.raw<unknown>(null);
  busy = $state(false);
  /** Why the last act was refused. */
  refusal = $state('');

  constructor(school: string, id: string) {
    this.at = new DebateAddress(school, id);
  }

  get school(): string {
    return this.at.school;
  }

  get id(): string {
    return this.at.id;
  }

  start(isLive = true): () => void {
    const look = () => void this.refresh();
    look();
    return isLive ? follow(this.school, `debates/${this.id}`, look) : keepLooking(look);
  }

  async refresh(): Promise<void> {
    try {
      const [debate, formats] = await Promise.all([this.at.fetch(), this.format ? null : fetchFormats()]);
      if (formats) this.format = formats.items.find((format) => format.code === debate.format) ?? null;
      this.#take(debate);
      this.failure = null;
    } catch (error) {
      if (!this.value || (error instanceof Problem && !error.passing)) this.failure = error;
    }
  }

  /** Does something and shows what it led to; a refusal is told, and whether it was done is answered. */
  async act(work: (at: DebateAddress) => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.refusal = '';
    try {
      const answer = await work(this.at);
      if (isDebate(answer)) this.#take(answer);
      else await this.refresh();
      return true;
    } catch (error) {
      session.endedBy(error);
      this.refusal = debateRefusal(error);
      return false;
    } finally {
      this.busy = false;
    }
  }

  teamName(id: string): string {
    return this.value?.teams.find((team) => team.id === id)?.name ?? id;
  }

  #take(debate: Debate): void {
    if (!this.value || debate.version >= this.value.version) this.value = debate;
  }
}

function isDebate(answer: unknown): answer is Debate {
  return typeof answer === 'object' && answer !== null && 'rounds' in answer && 'version' in answer;
}
