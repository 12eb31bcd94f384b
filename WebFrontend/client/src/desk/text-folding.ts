/** Kazakh letters and the Russian ones people type in their place are the same here; so are Latin look-alikes. */
const lookAlikes: Record<string, string> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
  й: 'и',
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
  i: 'и',
};

const latinKeys = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const russianKeys = 'ёйцукенгшщзхъфывапролджэячсмитьбю';
/** On the Kazakh keyboard its own letters stand on the row of digits. */
const digitKeys = '2345890-=';
const kazakhDigits = 'әіңғүұқөһ';

function translate(text: string, from: string, to: string): string {
  let out = '';
  for (const letter of text) {
    const at = from.indexOf(letter);
    out += at >= 0 ? to.charAt(at) : letter;
  }
  return out;
}

export function fold(text: string): string {
  let out = '';
  for (const letter of text.toLowerCase()) {
    if (letter in lookAlikes) out += lookAlikes[letter];
    else out += /[\p{L}\p{N}]/u.test(letter) ? letter : ' ';
  }
  return out;
}

/** What the keys of a Latin keyboard would have given: a scanner types keys, whatever layout is on. */
export function asLatinKeys(text: string): string {
  return translate(text.toLowerCase(), russianKeys, latinKeys);
}

/** Everything that the person may have meant, folded: as typed, on the other layout, with Kazakh letters on the digit row. */
export function meanings(typed: string): string[][] {
  const lower = typed.toLowerCase().trim();
  const onRussian = translate(lower, latinKeys, russianKeys);
  const onKazakh = translate(onRussian, digitKeys, kazakhDigits);
  const folded = new Set([fold(lower), fold(onRussian), fold(onKazakh)]);
  return [...folded].map((text) => text.split(' ').filter(Boolean)).filter((words) => words.length > 0);
}

/** Each word of one meaning must begin a word of the name. */
export function matches(foldedName: string, queries: string[][]): boolean {
  const parts = foldedName.split(' ');
  return queries.some((words) => words.every((word) => parts.some((part) => part.startsWith(word))));
}
