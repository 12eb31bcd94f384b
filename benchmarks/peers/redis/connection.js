// One connection for commands and one for news; the client sends what comes in one turn of the loop as one pipeline.
import { readFileSync } from 'node:fs';
import { createClient, defineScript } from 'redis';

const client = createClient({
  socket: { path: process.env.REDIS, reconnectStrategy: 20 },
  scripts: {
    postSheet: defineScript({
      NUMBER_OF_KEYS: 6,
      SCRIPT: readFileSync(new URL('post.lua', import.meta.url), 'utf8'),
      parseCommand: (parser, args) => parser.push(...args),
      transformReply: reply => reply,
    }),
  },
});

const opened = client => client.on('error', error => console.error(error.message)).connect();

export const redis = await opened(client);
export const news = await opened(client.duplicate());
