// A school's book and boards in Redis: a stream, sorted sets and a counter.
import { Refusal } from '../http.js';
import { sums } from '../sheet.js';
import { redis } from './connection.js';

/** Durable on return: the reply comes after the append-only file is synced. */
export async function post(sheet) {
  const { id, school, lines, digest, text, granted } = sheet;
  const factions = sums(lines, student => student.faction);
  const classes = sums(lines, student => student.class);
  const args = [
    `sheet:${school}:${id}`, `ledger:${school}`, `students:${school}`, `factions:${school}`, `classes:${school}`, `points:${school}`,
    digest, text, String(granted), String(lines.length), String(factions.size)];
  for (const { student, points } of lines) args.push(student.id, String(points));
  for (const [faction, points] of factions) args.push(faction, String(points));
  for (const [name, points] of classes) args.push(name, String(points));

  const reply = await redis.postSheet(args);
  const [known, entry] = reply.includes(' ') ? reply.split(' ') : [null, reply];
  if (known !== null && known !== digest) throw new Refusal(409, 'sheet-conflict');
  return { isNew: known === null, entry };
}

export async function standings(school) {
  const [scores, points, version] = await Promise.all([
    redis.zRangeWithScores(`factions:${school}`, 0, -1, { REV: true }), redis.get(`points:${school}`), redis.xLen(`ledger:${school}`)]);
  return { version, points: Number(points ?? 0), rows: scores.map(({ value, score }) => [value, score]) };
}
