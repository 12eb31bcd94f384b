import { beginCeremony, endCeremony, fetchScript, goTo, type Script } from '../api/ceremony';
import { Followed } from '../boards/followed.svelte';
import { newest } from './newest';

/** The hand of somebody who leads the ceremony, on a phone or at the keyboard of the hall. */
export class Leading {
  readonly #school: string;
  readonly #script: Followed<Script>;
  isBusy = $state(false);
  problem = $state.raw<unknown>(null);

  constructor(school: string) {
    this.#school = school;
    this.#script = new Followed(school, ['ceremony', 'rehearsal', 'season'], newest(() => fetchScript(school)));
  }

  get script(): Script | null {
    return this.#script.value;
  }

  get failure(): unknown {
    return this.#script.failure;
  }

  start(): () => void {
    return this.#script.start();
  }

  begin(isRehearsal: boolean): Promise<void> {
    return this.#do(() => beginCeremony(this.#school, isRehearsal));
  }

  end(): Promise<void> {
    return this.#do(() => endCeremony(this.#school));
  }

  /** Steps of one: nothing is skipped. What cannot be stepped to is not asked for. */
  async step(by: 1 | -1): Promise<void> {
    const script = this.script;
    if (!script || script.state !== 'running' || script.position === null) return;
    const to = script.position + by;
    if (to < 0 || to >= script.cues) return;
    await this.#do(() => goTo(this.#school, to, script.version));
  }

  /** One thing at a time. Whatever goes wrong, what stands is read again. */
  async #do(deed: () => Promise<Script>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.problem = null;
    try {
      await this.#script.act(deed);
    } catch (error) {
      this.problem = error;
      await this.#script.refresh();
    } finally {
      this.isBusy = false;
    }
  }
}
