// A school's book and boards in PostgreSQL alone: a table of awards, summed when somebody asks.
import pg from 'pg';
import { Refusal } from '../http.js';

const writers = 2;
const largestBatch = 256;
const pool = new pg.Pool({ host: process.env.PGHOST, port: process.env.PGPORT, user: 'postgres', database: 'postgres', max: writers + 2 });
const waiting = [];
let writing = 0;

const insert = {
  name: 'insert',
  text: `
    WITH taken AS (
      INSERT INTO sheet SELECT * FROM unnest($1::text[], $2::uuid[], $3::text[], $4::text[])
      ON CONFLICT DO NOTHING RETURNING school, id
    ), written AS (
      INSERT INTO award SELECT school, id, student, faction, class, points
      FROM unnest($5::int[], $6::text[], $7::text[], $8::text[], $9::int[]) AS line (sheet, student, faction, class, points)
      JOIN unnest($1::text[], $2::uuid[]) WITH ORDINALITY AS sent (school, id, sheet) USING (sheet)
      JOIN taken USING (school, id)
    )
    SELECT id FROM taken`,
};

const boardOfFactions = {
  name: 'board',
  text: 'SELECT faction, sum(points)::int AS points, count(*)::int AS entries FROM award WHERE school = $1 GROUP BY faction ORDER BY points DESC',
};

/** Durable on return. Whatever waits goes into one statement, so that many sheets share a commit. */
export function post(sheet) {
  return new Promise((resolve, reject) => {
    waiting.push({ sheet, resolve, reject });
    if (writing < writers) write();
  });
}

export async function standings(school) {
  const { rows } = await pool.query({ ...boardOfFactions, values: [school] });
  return {
    version: rows.reduce((sum, row) => sum + row.entries, 0),
    points: rows.reduce((sum, row) => sum + row.points, 0),
    rows: rows.map(row => [row.faction, row.points]),
  };
}

async function write() {
  writing++;
  while (waiting.length > 0) {
    const batch = waiting.splice(0, largestBatch);
    try {
      const { rows } = await pool.query({ ...insert, values: columns(batch.map(({ sheet }) => sheet)) });
      const taken = new Set(rows.map(row => row.id));
      for (const { sheet, resolve, reject } of batch) {
        if (taken.delete(sheet.id)) resolve({ isNew: true });
        else repeat(sheet).then(resolve, reject);
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
  writing--;
}

async function repeat(sheet) {
  const { rows: [known] } = await pool.query('SELECT digest FROM sheet WHERE school = $1 AND id = $2', [sheet.school, sheet.id]);
  if (known?.digest !== sheet.digest) throw new Refusal(409, 'sheet-conflict');
  return { isNew: false };
}

function columns(sheets) {
  const [ordinals, students, factions, classes, points] = [[], [], [], [], []];
  sheets.forEach(({ lines }, i) => {
    for (const line of lines) {
      ordinals.push(i + 1);
      students.push(line.student.id);
      factions.push(line.student.faction);
      classes.push(line.student.class);
      points.push(line.points);
    }
  });
  const of = field => sheets.map(sheet => sheet[field]);
  return [of('school'), of('id'), of('digest'), of('text'), ordinals, students, factions, classes, points];
}
