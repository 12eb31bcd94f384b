const length = 12;
const cyrillic = 'АВЕКМНОРСТХ';
const latin = 'ABEKMHOPCTX';

/**
 * The signs of a card code out of whatever was typed. Codes are Crockford's base 32, so O is 0 and I and L are 1;
 * Cyrillic letters of the same shape stand for the Latin ones.
 */
export function cardSigns(typed: string): string {
  let signs = '';
  for (const letter of typed.toUpperCase()) {
    const at = cyrillic.indexOf(letter);
    const read = at >= 0 ? latin.charAt(at) : letter;
    if (read === 'O') signs += '0';
    else if (read === 'I' || read === 'L' || read === 'І') signs += '1';
    else if (/[0-9A-HJKMNP-TV-Z]/.test(read)) signs += read;
  }
  return signs.slice(0, length);
}

export function cardCode(typed: string): string {
  return cardSigns(typed).replace(/(.{4})(?=.)/g, '$1-');
}

export function missingSigns(typed: string): number {
  return length - cardSigns(typed).length;
}
