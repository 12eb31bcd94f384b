export interface MatrixCode {
  size: number;
  path: string;
}

/** A QR code of a student's id, for the scanner at the desk. The library is loaded only when a card is made. */
export async function matrixOf(text: string): Promise<MatrixCode> {
  const { encode } = await import('uqr');
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: squares.join('') };
}
