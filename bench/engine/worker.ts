import { parentPort } from 'node:worker_threads';
import type { Job } from './plan.ts';
import { runJob } from './run-job.ts';

/** One job at a time, as the main thread hands them out; a failure ends the bench. */
parentPort?.on('message', async (job: Job) => {
  const result = await runJob(job);
  parentPort?.postMessage(result);
});
