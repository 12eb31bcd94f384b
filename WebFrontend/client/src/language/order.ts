// Chromium sorts by no Kazakh rules (it has the dates of the language, in English words, and no collation), so the
// alphabet stands here.
const alphabet = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
const places = new Map([...alphabet].map((letter, place) => [letter, place]));
const afterLatin = 0x1000;
const keys = new Map<string, string>();

/** A text that sorts letter by letter as the alphabet does, numbers by their size and before letters. */
function keyOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\d+/g, (number) => number.padStart(9, '0'))
    .replace(/\p{L}/gu, (letter) => {
      const place = places.get(letter);
      return place === undefined ? letter : String.fromCharCode(afterLatin + place);
    });
}

function keptKeyOf(text: string): string {
  const kept = keys.get(text);
  if (kept !== undefined) return kept;
  const key = keyOf(text);
  keys.set(text, key);
  return key;
}

/** The order of the Kazakh alphabet, in every language of the interface: names do not move when the language does. */
export function kazakhOrder(a: string, b: string): number {
  const [one, other] = [keptKeyOf(a), keptKeyOf(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}
