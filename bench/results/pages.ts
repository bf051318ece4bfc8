import { routes } from '../../src/routes.ts';
import type { Line } from './report.ts';
import { at, median } from './timing.ts';
import type { World } from './world.ts';

type Page = readonly [name: string, path: (id: number) => string];

/** What a teacher opens: every page that reads a whole campaign. */
const PAGES: readonly Page[] = [
  ['activity', (id) => routes.campaign({ id })],
  ['activity, searched', (id) => routes.campaign({ id, q: 'etienne lina' })],
  ['activity, page 4', (id) => routes.campaign({ id, page: 4 })],
  ['results', (id) => routes.campaignResults({ id })],
];

export async function measurePages(large: World, tenth: World, quick: boolean): Promise<Line[]> {
  const lines: Line[] = [];
  for (const [name, path] of PAGES) {
    const rounds = quick ? 10 : 4;
    const times = { large: [] as number[], tenth: [] as number[] };
    // The first round warms both; then one and the other in turn, so that what else the machine does weighs on both.
    for (let round = 0; round <= rounds; round++)
      for (const [n, id] of large.campaigns.entries()) {
        const one = await open(large, path(id));
        const other = await open(tenth, path(tenth.campaigns[n] ?? id));
        if (round === 0) continue;
        times.large.push(one);
        times.tenth.push(other);
      }
    lines.push(
      { what: `Page « ${name} », p95`, value: at(times.large, 0.95), unit: 'ms', bound: 100 },
      {
        what: '  against a tenth of the rows',
        value: median(times.large) / median(times.tenth),
        unit: '×',
        bound: 2,
      },
    );
  }
  return lines;
}

async function open({ house }: World, path: string): Promise<number> {
  const start = performance.now();
  const response = await house.teacher.send(path);
  await response.text();
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  return performance.now() - start;
}
