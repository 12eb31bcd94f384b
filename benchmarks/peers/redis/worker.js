import { boardOf } from '../board.js';
import { serve } from '../http.js';
import { inTurn, pushBoards } from '../push.js';
import { readSheet } from '../sheet.js';
import { news, redis } from './connection.js';
import * as ledger from './ledger.js';

const board = async school => {
  const { version, points, rows } = await ledger.standings(school);
  return boardOf(school, version, points, rows);
};

const tellOthers = inTurn(school => redis.publish('changed', school));

const server = serve(
  async (school, text) => {
    const sheet = readSheet(school, text);
    const { isNew, entry } = await ledger.post(sheet);
    if (isNew) tellOthers(school);
    return { status: isNew ? 201 : 200, receipt: { sheet: sheet.id, entry, granted: sheet.granted, lines: sheet.lines.length } };
  },
  async school => JSON.stringify(await board(school)));
await news.subscribe('changed', pushBoards(server, board));
server.listen(Number(process.env.PORT), '127.0.0.1');
