import { STONES } from './stone-shapes.ts';

type Placed = readonly [
  shape: keyof typeof STONES,
  x: number,
  y: number,
  turn: number,
  scale: number,
  fill: string,
];

/** One stone per area, then the last one before the shore. */
const PATH: readonly Placed[] = [
  ['a', 176, 470, -4, 1.68, '#e0f0f5'],
  ['b', 338, 416, 5, 1.46, '#e6e9f6'],
  ['c', 300, 304, -3, 1.26, '#fceadf'],
  ['a', 432, 262, 6, 1.1, '#e5f0e0'],
  ['b', 496, 196, -5, 0.94, '#f7e3ec'],
  ['c', 590, 166, 4, 0.78, '#f4a261'],
];
const UNDER_WATER: readonly Placed[] = [
  ['b', 560, 440, 0, 0.6, '#0b4f5c'],
  ['c', 650, 400, 0, 0.4, '#0b4f5c'],
  ['a', 330, 120, 0, 0.46, '#0b4f5c'],
  ['b', 480, 520, 0, 0.34, '#0b4f5c'],
];
const RIVER =
  'C600 8 480 42 366 34S214 24 178 74c-34 50 6 98-24 160S48 312 66 390 34 506 96 534s176-10 284 6 236 30 340 2z';
const BANK =
  'C600-8 470 26 360 18S190 4 150 60c-36 52 8 96-22 160S22 300 40 384 0 520 74 552s190-14 300 2 240 34 346 6z';
const WAVES =
  'M300 60q17.5-8 35 0t35 0M520 120q22.5-10 45 0t45 0M240 250q15-7 30 0t30 0M560 330q20-9 40 0t40 0M130 420q12.5-6 25 0t25 0M420 520q22.5-10 45 0t45 0M600 470q15-7 30 0t30 0M360 180q12.5-6 25 0t25 0M640 220q12.5-6 25 0t25 0';
const SHORE = 'M720 26v300c-30-4-24-40-40-64s-44-30-46-64 30-40 24-74 10-88 62-98z';

/** The ford of the home page: stones that lead to the other shore. */
export function HomeArt() {
  return (
    <svg class="art" viewBox="0 0 720 580" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <path fill="#0b4f5c" d={`M720 14${BANK}`} />
      <path fill="#06323b" d={`M720 30${RIVER}`} />
      <path fill="none" stroke="#125c6a" stroke-width="4" stroke-linecap="round" d={WAVES} />
      <path fill="#fbd9b8" d={SHORE} />
      {PATH.map(([shape, x, y, turn, scale, fill]) => (
        <g key={fill} transform={`translate(${x} ${y}) rotate(${turn}) scale(${scale})`}>
          <path d={STONES[shape]} transform="translate(-46 -28)" fill="#042730" />
          <path d={STONES[shape]} transform="translate(-50 -40)" fill={fill} />
        </g>
      ))}
      {UNDER_WATER.map(([shape, x, y, , scale, fill]) => (
        <path
          key={x}
          d={STONES[shape]}
          transform={`translate(${x} ${y}) scale(${scale}) translate(-50 -40)`}
          fill={fill}
        />
      ))}
    </svg>
  );
}
