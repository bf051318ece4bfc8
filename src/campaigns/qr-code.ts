import { create } from 'qrcode';

export interface QrCode {
  /** Side in modules, quiet zone of four included. */
  readonly size: number;
  /** One SVG path of unit squares: no image request, no inline style, sharp on a projector and on paper. */
  readonly path: string;
}

const QUIET = 4;

export function qrCode(text: string): QrCode {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const squares: string[] = [];
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) {
      if (modules.get(y, x)) squares.push(`M${x + QUIET} ${y + QUIET}h1v1h-1z`);
    }
  }
  return { size: modules.size + 2 * QUIET, path: squares.join('') };
}
