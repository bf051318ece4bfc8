import { defineConfig } from 'vite';

/** The server, bundled per entry; dependencies stay in node_modules. */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist/server',
    emptyOutDir: true,
    sourcemap: true,
    rolldownOptions: {
      input: {
        main: 'src/main.ts',
        admin: 'src/admin.ts',
        replay: 'src/replay.ts',
        preview: 'src/preview.ts',
        calibrate: 'src/calibrate.ts',
      },
    },
  },
});
