// `npm run content:preview -- --port 3100`: the author's bench on the files as they are.
import { build, install, runForeground } from './prepare.mjs';

install();
build();
runForeground(['--disable-warning=ExperimentalWarning', 'dist/server/preview.js', ...process.argv.slice(2)]);
