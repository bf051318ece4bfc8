import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { routes } from '../../src/routes.ts';
import { createCampaign, openHouse } from './house.ts';
import type { Line } from './report.ts';
import { at, download } from './timing.ts';
import { fillCampaigns, PROFILE } from './world.ts';

/** The same file from the embedded database, while somebody else asks for a page again and again: what they wait is what one call blocks. */
export async function measureEmbedded(input: {
  participations: number;
  archetypes: number;
  dataDir: string;
}): Promise<Line[]> {
  const place = { port: 4623, databaseUrl: '', dataDir: join(input.dataDir, 'embedded') };
  const before = await openHouse(place);
  const first = await createCampaign(before.teacher, PROFILE);
  await before.stop();
  const embedded = await PGlite.create({ dataDir: join(place.dataDir, 'db') });
  await embedded.exec("set time zone 'UTC'");
  await fillCampaigns((text, values) => embedded.query(text, values && [...values]), first, {
    ...input,
    campaigns: 1,
  });
  await embedded.exec('vacuum analyze');
  await embedded.close();
  const house = await openHouse({ ...place, teacher: before.teacher });
  try {
    const path = routes.campaignCsv({ id: first });
    await download(house.teacher, path);
    const waits: number[] = [];
    let done = false;
    const asking = (async () => {
      while (!done) {
        const start = performance.now();
        await (await fetch(`${house.base}/pret`)).text();
        waits.push(performance.now() - start);
      }
    })();
    const file = await download(house.teacher, path);
    done = true;
    await asking;
    return [
      { what: `Embedded: CSV of ${input.participations}`, value: file.ms, unit: 'ms', bound: null },
      { what: '  first byte', value: file.firstByteMs, unit: 'ms', bound: 300 },
      { what: '  longest wait of somebody else', value: Math.max(...waits), unit: 'ms', bound: 100 },
      { what: '  usual wait of somebody else', value: at(waits, 0.5), unit: 'ms', bound: null },
    ];
  } finally {
    await house.stop();
  }
}
