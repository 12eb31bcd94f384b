import { decimal } from '../language/say';

/** A mark that is told in hundredths, to a tenth. */
export const markText = (hundredths: number): string => decimal(hundredths / 100);
