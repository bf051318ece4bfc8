import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { routes } from '../../src/routes.ts';
import { forgetPeak, memoryOf } from './house.ts';
import type { Line } from './report.ts';
import { copyOut, type Download, download, median } from './timing.ts';
import type { World } from './world.ts';

const RUNS = 9;

/** Files of results against a bare `COPY … TO STDOUT` of a table that holds the very same cells. */
export async function measureFiles(world: World, participations: number): Promise<Line[]> {
  const { house } = world;
  const campaign = world.campaigns[1] ?? 0;
  const lines = await measureCsv(world, campaign, `CSV of ${participations}`);
  if (world.wide !== null) lines.push(...(await measureCsv(world, world.wide, 'CSV of 700 skills')));
  const path = routes.campaignXlsx({ id: campaign });
  await download(house.teacher, routes.campaignXlsx({ id: world.small }));
  const { growth, file } = await withGrowth(world, () => download(house.teacher, path));
  lines.push(
    { what: `XLSX of ${participations}`, value: file.ms / 1000, unit: 's', bound: null },
    { what: '  first byte', value: file.firstByteMs, unit: 'ms', bound: 300 },
    { what: '  memory it takes', value: growth, unit: 'MB', bound: 64 },
  );
  return lines;
}

async function measureCsv(world: World, campaign: number, name: string): Promise<Line[]> {
  const path = routes.campaignCsv({ id: campaign });
  const { body, bytes } = await download(world.house.teacher, path);
  await sameCells(world, Buffer.concat(body));
  const copies: number[] = [];
  const plain: Download[] = [];
  const usual: Download[] = [];
  const growths: number[] = [];
  // One and the other in turn, so that what else the machine does weighs on all.
  for (let run = 0; run < RUNS; run++) {
    copies.push(await copyOut(world.url, `copy same_cells to stdout (format csv, delimiter ';', header)`));
    const first = await withGrowth(world, () => download(world.house.teacher, path, true));
    plain.push(first.file);
    const second = await withGrowth(world, () => download(world.house.teacher, path));
    usual.push(second.file);
    growths.push(first.growth, second.growth);
  }
  // The fastest of each: what the work costs when nothing else runs. The rest is what else the machine was doing.
  const ms = Math.min(...plain.map((file) => file.ms));
  const copy = Math.min(...copies);
  return [
    { what: name, value: ms, unit: 'ms', bound: null },
    {
      what: '  compressed on its way, as browsers ask',
      value: median(usual.map((file) => file.ms)),
      unit: 'ms',
      bound: null,
    },
    { what: '  bytes', value: bytes / 1e6, unit: 'MB', bound: null },
    { what: '  the same cells by COPY', value: copy, unit: 'ms', bound: null },
    { what: '  against COPY', value: ms / copy, unit: '×', bound: 2 },
    { what: '  first byte', value: median(usual.map((file) => file.firstByteMs)), unit: 'ms', bound: 300 },
    { what: '  memory it takes', value: Math.max(...growths), unit: 'MB', bound: 64 },
  ];
}

async function withGrowth({ house }: World, get: () => ReturnType<typeof download>) {
  forgetPeak(house.pid);
  const before = memoryOf(house.pid);
  const { body: _thrown, ...file } = await get();
  const after = memoryOf(house.pid);
  return { file, growth: after && before ? after.peak - before.now : Number.NaN };
}

/** A table with a column for each of the file’s, and the same text in each cell. */
async function sameCells({ query }: World, csv: Buffer): Promise<void> {
  const [heads] = parse(csv.subarray(0, csv.indexOf('\n') + 1), { delimiter: ';', bom: true }) as string[][];
  const file = join(tmpdir(), `pix-same-cells-${process.pid}.csv`);
  writeFileSync(file, csv.subarray(3));
  chmodSync(file, 0o644);
  await query('drop table if exists same_cells');
  await query(`create table same_cells (${heads?.map((_, n) => `c${n} text`).join(', ')})`);
  await query(`copy same_cells from '${file}' (format csv, delimiter ';', header)`);
  await query('vacuum analyze same_cells');
  rmSync(file);
}
