// `npm start`: installs, builds and starts, each only when needed.
import { build, install, runForeground } from './prepare.mjs';

install();
build();
runForeground(['--enable-source-maps', '--disable-warning=ExperimentalWarning', 'dist/server/main.js']);
