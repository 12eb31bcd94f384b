import { describe, expect, it } from 'vitest';
import { nameOf, received, type Share } from './received';

function answer(parts: string[], headers: Record<string, string> = {}): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(new TextEncoder().encode(part));
      controller.close();
    },
  });
  return new Response(body, { headers });
}

async function shares(response: Response): Promise<[string, Share[]]> {
  const told: Share[] = [];
  const file = await received(response, (share) => told.push(share));
  return [await file.text(), told];
}

describe('a file on its way', () => {
  it('tells how much of the named length has come', async () => {
    expect(await shares(answer(['ab', 'cd', 'efgh'], { 'Content-Length': '8' }))).toEqual(['abcdefgh', [0.25, 0.5, 1]]);
  });

  it('pretends nothing where no length is named', async () => {
    expect(await shares(answer(['ab', 'cd']))).toEqual(['abcd', [null, null]]);
  });

  it('never claims more than all of it', async () => {
    expect(await shares(answer(['abcd'], { 'Content-Length': '2' }))).toEqual(['abcd', [1]]);
  });

  it('has the name that the server gives it', () => {
    const said = `attachment; filename="=?utf-8?B?0Kg=?="; filename*=UTF-8''%D0%9A%D1%83%D1%80%D1%81%201.pdf`;
    expect(nameOf(answer([], { 'Content-Disposition': said }))).toBe('Курс 1.pdf');
    expect(nameOf(answer([], { 'Content-Disposition': 'attachment; filename=C0001.jws' }))).toBe('C0001.jws');
    expect(nameOf(answer([]))).toBe('file');
  });
});
