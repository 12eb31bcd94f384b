// Boards to the screens that watch them.
import { Server } from 'socket.io';

const coalescing = 100;

/** Calls an action for a school: at once after a lone change, of many changes one call in 100 ms. */
export function inTurn(action) {
  const schools = new Map();
  return school => {
    let state = schools.get(school);
    if (!state) schools.set(school, state = { waits: false, at: -coalescing });
    if (state.waits) return;
    state.waits = true;
    setTimeout(() => {
      state.waits = false;
      state.at = performance.now();
      action(school);
    }, Math.max(0, state.at + coalescing - performance.now()));
  };
}

/** @param {(school: string) => Promise<object>} read the board as it stands */
export function pushBoards(server, read) {
  const io = new Server(server, { transports: ['websocket'], serveClient: false, perMessageDeflate: false });
  io.on('connection', socket => socket.on('watch', async school => {
    socket.join(school);
    socket.emit('board', await read(school));
  }));
  const reading = new Map();

  // While one state of a board is being read, later changes wait for one more reading.
  return async function changed(school) {
    if (!io.sockets.adapter.rooms.has(school)) return;
    if (reading.has(school)) return reading.set(school, true);
    do {
      reading.set(school, false);
      io.to(school).emit('board', await read(school));
    } while (reading.get(school));
    reading.delete(school);
  };
}
