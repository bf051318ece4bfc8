// `npm run calibrate [-- FOLDER]`: learns what items are worth from stored answers, and writes a parameter file with its report.
import { build, install, runForeground } from './prepare.mjs';

install();
build();
runForeground(['dist/server/calibrate.js', ...process.argv.slice(2)]);
