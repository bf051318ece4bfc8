import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** LibreOffice is on this machine; tests that ask for it say so when it is not. */
export const hasSoffice = spawnSync('soffice', ['--version']).status === 0;

/** Whatever the language of the machine: UTF-8, « ; », cells as they are, first sheet. */
const FILTERS = {
  csv: 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false',
  txt: 'txt:Text (encoded):UTF8',
} as const;

/** What LibreOffice reads in each document, in one start: name → text. One it cannot open is missing. */
export function convertAll(
  documents: ReadonlyMap<string, Uint8Array>,
  to: keyof typeof FILTERS,
): Map<string, string> {
  const dir = mkdtempSync(join(tmpdir(), 'soffice-'));
  try {
    const names = [...documents.keys()];
    const path = (name: string, i: number) => join(dir, `${i}.${name.slice(name.lastIndexOf('.') + 1)}`);
    for (const [i, name] of names.entries()) writeFileSync(path(name, i), documents.get(name) ?? '');
    execFileSync(
      'soffice',
      [
        ...['--headless', `-env:UserInstallation=file://${dir}/home`, '--convert-to', FILTERS[to]],
        ...['--outdir', join(dir, 'out'), ...names.map(path)],
      ],
      { timeout: 150_000, stdio: 'ignore' },
    );
    const made = new Set(readdirSync(join(dir, 'out')));
    const read = (i: number) => readFileSync(join(dir, 'out', `${i}.${to}`), 'utf8').replace(/^\ufeff/, '');
    return new Map(names.flatMap((name, i) => (made.has(`${i}.${to}`) ? [[name, read(i)] as const] : [])));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
