// `npm run replay -- PARTICIPATION`: derives a test again from its stored answers and tells every difference.
import { build, install, runForeground } from './prepare.mjs';

install();
build();
runForeground(['dist/server/replay.js', ...process.argv.slice(2)]);
