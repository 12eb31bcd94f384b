import { say } from '../language/say';
import { deskWords } from '../language/words/desk';
import { refusalWords } from '../language/words/refusals';

export function refusalSentence(code: string): string {
  const word = refusalWords[code];
  return word ? say(word) : say(deskWords.otherRefusal, { code });
}
