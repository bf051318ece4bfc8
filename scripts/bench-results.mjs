// `npm run bench:results [-- --quick]`: pages and files of campaigns of 20 000 participations, against their bounds.
import { build, install, node, run } from './prepare.mjs';

install();
build();
run(node, ['bench/results/main.ts', ...process.argv.slice(2)]);
