import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { barsOf } from './bars.ts';
import { loadJscat } from './jscat.ts';
import { type Job, planJobs } from './plan.ts';
import { plotCurves } from './plot.ts';
import { measureRecovery } from './recovery.ts';
import { reportText } from './report.ts';
import type { JobResult } from './run-job.ts';
import { measureSpeed } from './speed.ts';
import { tinyBank } from './tiny-bank.ts';

/**
 * node bench/engine/main.ts [--quick] [--out DIR] [--seed N] [--workers N]
 * The same numbers at every run, times apart. `--seed` is the number of the first pupil.
 */
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    out: { type: 'string', default: new URL('../out', import.meta.url).pathname },
    seed: { type: 'string' },
    workers: { type: 'string', default: '2' },
  },
});

const started = performance.now();
if (!values.quick) loadJscat();
const jobs = planJobs({ quick: values.quick, seed: values.seed === undefined ? null : Number(values.seed) });
const speed = measureSpeed(values.quick);
const results = await runAll(jobs, Number(values.workers));
const tiny = [2, 4, 6].map((questions) => ({ questions, ...tinyBank(questions) }));
const recovery = measureRecovery(values.quick ? 300 : 1500);
const bars = barsOf(results, speed);
const text = reportText(results, { bars, speed, tiny, recovery });
mkdirSync(values.out, { recursive: true });
writeFileSync(
  join(values.out, 'engine.json'),
  JSON.stringify({ bars, speed, tiny, recovery, results }, null, 1),
);
writeFileSync(join(values.out, 'engine.txt'), text);
const plotted = results.find(({ job }) => job.bank === '24' && job.world === 'ladder');
if (plotted) writeFileSync(join(values.out, 'engine.svg'), plotCurves(plotted));
console.log(text);
console.log(`${((performance.now() - started) / 1000).toFixed(0)} s; ${values.out}/engine.{json,txt,svg}`);

/** Each worker takes the next job; the order of the results is that of the jobs, whoever played them. */
async function runAll(todo: readonly Job[], workers: number): Promise<JobResult[]> {
  const done = new Map<Job, JobResult>();
  const queue = [...todo].sort((a, b) => weight(b) - weight(a));
  await Promise.all(
    Array.from({ length: workers }, async () => {
      const worker = new Worker(new URL('./worker.ts', import.meta.url));
      for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
        worker.postMessage(job);
        // A worker that fails emits « error », and this throws.
        const [result] = (await once(worker, 'message')) as [JobResult];
        done.set(job, result);
      }
      await worker.terminate();
    }),
  );
  return todo.flatMap((job) => done.get(job) ?? []);
}

/** Long ones first, so that no worker is left alone at the end. */
function weight({ bank, pupils, jscat }: Job): number {
  const length = bank === '60' || bank === 'own' ? 60 : bank === '24' ? 10 : 1;
  return pupils * length * (jscat ? 2 : 1);
}
