// A sheet as it was sent becomes priced lines, or a refusal of the whole of it.
import { createHash } from 'node:crypto';
import { Refusal } from './http.js';
import { prices, schools } from './schools.js';

export function readSheet(school, text) {
  const students = schools.get(school);
  if (!students) throw new Refusal(404, 'unknown-school');
  const { id, activity, lines } = JSON.parse(text);
  if (!id || !activity?.day || !lines?.length) throw new Refusal(400, 'invalid-value');
  const priced = new Array(lines.length);
  let granted = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    const student = students.get(line.student);
    if (!student) throw new Refusal(422, 'unknown-student');
    const points = prices.get(line.kind ?? activity.kind) * (line.units ?? 1);
    if (!points) throw new Refusal(422, 'unknown-kind');
    priced[i] = { student, points };
    granted += points;
  }
  return { id, school, text, granted, lines: priced, digest: createHash('sha1').update(text).digest('base64') };
}

/** Points added up by something that the lines' students share. */
export function sums(lines, of) {
  const result = new Map();
  for (const { student, points } of lines) {
    const key = of(student);
    result.set(key, (result.get(key) ?? 0) + points);
  }
  return result;
}
