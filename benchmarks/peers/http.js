// The HTTP that all systems of the comparison speak, see docs/protocol.md. Bare node:http: a framework would only cost time.
import { createServer } from 'node:http';

export class Refusal extends Error {
  constructor(status, code) {
    super(code);
    this.status = status;
  }
}

/**
 * @param {(school: string, text: string) => Promise<{status: number, receipt: object}>} post
 * @param {(school: string) => Promise<string>} board the board of factions as JSON
 */
export function serve(post, board) {
  const server = createServer((request, response) => {
    const [, , , school, what] = request.url.split('/', 5);
    if (request.method === 'POST' && what === 'sheets') {
      request.setEncoding('utf8');
      let text = '';
      request.on('data', part => text += part);
      request.on('end', () => answer(response, post(school, text)
        .then(({ status, receipt }) => [status, JSON.stringify(receipt)])));
    } else if (request.method === 'GET' && what === 'boards') {
      answer(response, board(school).then(text => [200, text]));
    } else {
      send(response, 404, '{"code":"not-found"}');
    }
  });
  server.keepAliveTimeout = 120_000;
  return server;
}

function answer(response, result) {
  result.then(
    ([status, text]) => send(response, status, text),
    error => send(response, error.status ?? 500, JSON.stringify({ code: error.message })));
}

function send(response, status, text) {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) });
  response.end(text);
}
