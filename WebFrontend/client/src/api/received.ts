/** How much of a file has come, from 0 to 1; null while nobody knows. */
export type Share = number | null;

/** Reads an answer to its end and tells how far it is, by the length that the server has named. */
export async function received(response: Response, tell: (share: Share) => void): Promise<Blob> {
  const length = Number(response.headers.get('Content-Length')) || null;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let count = 0;
  const reader = response.body!.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    count += part.value.length;
    tell(length && Math.min(count / length, 1));
  }
  return new Blob(parts, { type: response.headers.get('Content-Type') ?? '' });
}

/** The name under which the server wants a file to be kept (RFC 6266). */
export function nameOf(response: Response): string {
  const said = response.headers.get('Content-Disposition') ?? '';
  const written = /filename\*=UTF-8''([^;]+)/i.exec(said)?.[1];
  return written ? decodeURIComponent(written) : (/filename="?([^";]+)"?/i.exec(said)?.[1] ?? 'file');
}
