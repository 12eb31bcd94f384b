import { fetchFile } from '../api/http';
import type { Share } from '../api/received';
import { say } from '../language/say';
import { summerWords as words } from '../language/words/summer';
import { sentenceOf } from './refusal';

/** One file at a time: it is made, it comes, and it is saved; or it is stopped. */
export class FileRun {
  busy = $state(false);
  share = $state.raw<Share>(null);
  /** How it ended, for everybody to read and hear. */
  end = $state('');
  fault = $state('');
  #stop: AbortController | null = null;

  async run(path: string): Promise<void> {
    this.busy = true;
    this.share = null;
    this.end = this.fault = '';
    const stop = (this.#stop = new AbortController());
    try {
      const { file, name } = await fetchFile(path, stop.signal, (share) => (this.share = share));
      save(file, name);
      this.end = say(words.fileHere, { name });
    } catch (error) {
      if (stop.signal.aborted) this.end = say(words.fileStopped);
      else this.fault = sentenceOf(error);
    } finally {
      this.busy = false;
    }
  }

  stop = () => this.#stop?.abort();
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser takes the file over in its own time; a minute is enough for that.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
