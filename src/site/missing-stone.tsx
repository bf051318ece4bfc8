import { STONES } from './stone-shapes.ts';

/** A line of stones with one missing: for pages where the way stops. */
export function MissingStone() {
  return (
    <svg class="art" viewBox="0 0 400 300" aria-hidden="true">
      <path
        fill="#06323b"
        d="M52 40C120 10 250 22 320 34s78 80 70 140-60 104-150 110S60 300 26 232 0 64 52 40Z"
      />
      <path
        fill="none"
        stroke="#125c6a"
        stroke-width="4"
        stroke-linecap="round"
        d="M80 96q15-7 30 0t30 0M250 74q15-7 30 0t30 0M286 226q15-7 30 0t30 0M190 250q12-6 24 0"
      />
      <path d={STONES.a} transform="translate(52 142)" fill="#042730" />
      <path d={STONES.a} transform="translate(48 130)" fill="#e0f0f5" />
      <path
        d={STONES.b}
        transform="translate(164 116) scale(.86)"
        fill="none"
        stroke="#8cc3c9"
        stroke-width="3.5"
        stroke-dasharray="9 8"
        stroke-linecap="round"
      />
      <path d={STONES.c} transform="translate(270 96) scale(.74)" fill="#042730" />
      <path d={STONES.c} transform="translate(267 87) scale(.74)" fill="#f4a261" />
    </svg>
  );
}
