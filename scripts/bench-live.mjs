// `npm run bench:live`: fifty screens follow a class at work, on both databases.
import { build, install, node, run } from './prepare.mjs';

install();
build();
run(node, ['bench/live.ts']);
