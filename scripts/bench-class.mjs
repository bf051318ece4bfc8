// `npm run bench:class`: thirty pupils at once, on both databases.
import { build, install, node, run } from './prepare.mjs';

install();
build();
run(node, ['bench/class.ts']);
