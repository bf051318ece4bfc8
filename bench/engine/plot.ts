import type { JobResult } from './run-job.ts';

const WIDTH = 790;
const HEIGHT = 440;
const LEFT = 56;
const LEGEND = 165;
const BOTTOM = 40;
const LOWEST = 0.6;
/** Told apart by dash as well as by colour. */
const LOOKS: readonly (readonly [string, string])[] = [
  ['#b45309', '6 3'],
  ['#1d4ed8', ''],
  ['#1d4ed8', '2 3'],
  ['#111827', '8 2 2 2'],
  ['#047857', '4 2'],
  ['#7c3aed', '1 2'],
  ['#be123c', '10 3'],
  ['#6b7280', '5 3'],
  ['#0e7490', '12 2 2 2'],
];

/** Accuracy of the map against questions asked, one line a strategy, as SVG. */
export function plotCurves({ job, curves, bound }: JobResult): string {
  const longest = Math.max(1, ...Object.values(curves).map((curve) => curve.length - 1));
  const x = (n: number) => LEFT + (n / longest) * (WIDTH - LEFT - LEGEND - 10);
  const y = (share: number) => 20 + ((1 - Math.max(LOWEST, share)) / (1 - LOWEST)) * (HEIGHT - 20 - BOTTOM);
  const lines = Object.entries(curves).map(([name, curve], at) => {
    const [colour, dash] = LOOKS[at % LOOKS.length] ?? ['#000', ''];
    const points = curve.map((share, n) => `${x(n).toFixed(1)},${y(share).toFixed(1)}`).join(' ');
    const place = 40 + at * 20;
    return `<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/>
<line x1="${WIDTH - LEGEND}" x2="${WIDTH - LEGEND + 30}" y1="${place}" y2="${place}" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/><text x="${WIDTH - LEGEND + 36}" y="${place + 4}">${name}</text>`;
  });
  const rows = [0.6, 0.7, 0.8, 0.9, 0.95, 1].map(
    (share) =>
      `<line x1="${LEFT}" x2="${x(longest)}" y1="${y(share)}" y2="${y(share)}" stroke="#ddd"/><text x="${LEFT - 8}" y="${y(share) + 4}" text-anchor="end">${Math.round(share * 100)}</text>`,
  );
  const columns = Array.from({ length: Math.floor(longest / 10) + 1 }, (_, at) => at * 10).map(
    (n) => `<text x="${x(n)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${n}</text>`,
  );
  const limit = bound
    ? `<line x1="${x(bound.to95)}" x2="${x(bound.to95)}" y1="${y(1)}" y2="${y(LOWEST)}" stroke="#000" stroke-dasharray="1 3"/><text x="${x(bound.to95) + 4}" y="${y(LOWEST) - 6}">Shannon, 95 %</text>`
    : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12"><title>Accuracy after each answer, strategy by strategy</title>
<rect width="100%" height="100%" fill="#fff"/>
${rows.join('\n')}
${columns.join('\n')}
<text x="${LEFT}" y="12">Skills rightly classified (%), ${job.world} world, ${job.bank} tubes, ${job.pupils} pupils</text>
<text x="${x(longest / 2)}" y="${HEIGHT - 4}" text-anchor="middle">questions asked</text>
${limit}
${lines.join('\n')}
</svg>
`;
}
