import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import readSheets from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { type ExportedClass, exportedClass } from '../../test/exported-class.ts';

const installed = (() => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** What LibreOffice read and saved again; only where it is installed. */
describe.skipIf(!installed)('opened in LibreOffice', () => {
  let t: TestApp;
  let world: ExportedClass;
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  beforeAll(async () => {
    t = await testApp();
    world = await exportedClass(t);
  });
  afterAll(async () => {
    await t.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const reopen = (name: string, file: Buffer, ...options: string[]) => {
    writeFileSync(join(folder, name), file);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const out = join(folder, 'out');
    execFileSync(
      'soffice',
      [profile, '--headless', ...options, '--convert-to', 'xlsx', '--outdir', out, join(folder, name)],
      { stdio: 'ignore', timeout: 100_000 },
    );
    return readFileSync(join(out, name.replace(/\.\w+$/, '.xlsx')));
  };

  it('the workbook comes back cell for cell, sheet for sheet', async () => {
    const { rawPayload } = await world.teacher.get(`/orga/campagnes/${world.made.id}/resultats.xlsx`);
    const options = { trim: false };
    expect(await readSheets(reopen('workbook.xlsx', rawPayload), options)).toEqual(
      await readSheets(rawPayload, options),
    );
  }, 120_000);

  it('the CSV comes back cell for cell: numbers with their comma, days, texts', async () => {
    const { rawPayload } = await world.teacher.get(`/orga/campagnes/${world.made.id}/resultats.csv`);
    // Semicolon, quotes, UTF-8, from line 1, as French spreadsheets open it, special numbers (days) seen.
    const [sheet] = await readSheets(
      reopen('results.csv', rawPayload, '--infilter=CSV:59,34,76,1,,1036,false,true'),
      { trim: false },
    );
    const told = parse(rawPayload, { bom: true, delimiter: ';' }) as string[][];
    expect(sheet?.data).toEqual(told.map((row) => row.map(asFrench)));
  }, 120_000);
});

/** How a French spreadsheet takes a bare cell: day, number, else text. */
function asFrench(cell: string): unknown {
  if (/^\d{4}-\d\d-\d\d$/.test(cell)) return new Date(`${cell}T00:00:00Z`);
  if (/^\d+(,\d+)?$/.test(cell)) return Number(cell.replace(',', '.'));
  return cell;
}
