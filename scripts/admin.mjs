// `npm run admin -- …`: commands on the database of this installation.
import { build, install, runForeground } from './prepare.mjs';

install();
build();
runForeground(['dist/server/admin.js', ...process.argv.slice(2)]);
