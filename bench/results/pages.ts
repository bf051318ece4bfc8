import { routes } from '../../src/routes.ts';
import type { Line } from './report.ts';
import { at, median } from './timing.ts';
import type { World } from './world.ts';

/** `people`: how many the campaign has. */
type Page = readonly [name: string, path: (id: number, people: number) => string];

const CLASS = 'Classe 07';

/** What a teacher opens: every page that reads a whole campaign. */
const PAGES: readonly Page[] = [
  ['activity', (id) => routes.campaign({ id })],
  ['activity, searched', (id) => routes.campaign({ id, q: 'etienne lina' })],
  ['activity, last page', (id, people) => routes.campaign({ id, page: people / 50 })],
  ['activity, by progress', (id) => routes.campaign({ id, tri: 'avancement' })],
  ['activity, a class', (id) => routes.campaign({ id, groupe: CLASS, etat: 'recu' })],
  ['projection', (id) => routes.projection({ id })],
  ['results', (id) => routes.campaignResults({ id })],
  ['results, weakest first', (id) => routes.campaignResults({ id, tri: 'resultat' })],
  ['results, a class', (id) => routes.campaignResults({ id, groupe: CLASS })],
  ['analysis', (id) => routes.campaignAnalysis({ id })],
  ['analysis, a class', (id) => routes.campaignAnalysis({ id, groupe: CLASS })],
  ['groups of need, a class', (id) => routes.campaignNeeds({ id, groupe: CLASS })],
  ['questions', (id) => routes.campaignQuestions({ id })],
  ['questions, a class', (id) => routes.campaignQuestions({ id, groupe: CLASS })],
  ['summary', (id) => routes.campaignSummary({ id })],
];

/** Those whose plans are told, and the files. */
export const HEAVY: readonly Page[] = [
  ...PAGES,
  ['results as CSV', (id) => routes.campaignCsv({ id })],
  ['results as a workbook', (id) => routes.campaignXlsx({ id })],
];

export async function measurePages(large: World, tenth: World, rounds: number): Promise<Line[]> {
  const lines: Line[] = [];
  for (const page of PAGES) lines.push(...(await measurePage(page, large, tenth, rounds)));
  return lines;
}

/** The first round warms both; then one and the other in turn, so that what else the machine does weighs on both. */
async function measurePage([name, path]: Page, large: World, tenth: World, rounds: number): Promise<Line[]> {
  const times = { large: [] as number[], tenth: [] as number[] };
  for (let round = 0; round <= rounds; round++)
    for (const [n, id] of large.campaigns.entries()) {
      const one = await openPage(large, path(id, large.people));
      const other = await openPage(tenth, path(tenth.campaigns[n] ?? id, tenth.people));
      if (round === 0) continue;
      times.large.push(one);
      times.tenth.push(other);
    }
  return [
    { what: `Page « ${name} », p95`, value: at(times.large, 0.95), unit: 'ms', bound: 100 },
    {
      what: '  against a tenth of the rows',
      value: median(times.large) / median(times.tenth),
      unit: '×',
      bound: 2,
    },
  ];
}

export async function openPage({ house }: World, path: string): Promise<number> {
  const start = performance.now();
  const response = await house.teacher.send(path);
  await response.text();
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  return performance.now() - start;
}
