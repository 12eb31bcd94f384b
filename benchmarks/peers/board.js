// A board of factions as every system of the comparison shows it, ranked with shared places.
import { factions } from './schools.js';

const names = new Map(factions.map(faction => [faction.id, faction.name]));

/** @param {[string, number][]} scores the best first */
export function boardOf(school, version, points, scores) {
  let place = 0;
  const rows = scores.map(([id, score], i) => {
    const tied = score === scores[i - 1]?.[1] || score === scores[i + 1]?.[1];
    place = score === scores[i - 1]?.[1] ? place : i + 1;
    return { place, tied, id, name: names.get(id), points: score };
  });
  return { board: `schools/${school}/factions`, period: 'year', version, asOf: new Date(), school: { points, goal: 1000 }, rows };
}
