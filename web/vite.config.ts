import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** In development the API is served by the program itself; `npm run dev:web` passes requests on to it. */
const apiOrigin = process.env['TONGKET_DEV_API'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
    // Schemas would try `new Function` once, which the server's content policy refuses with an error in the console.
    rolldownOptions: { output: { banner: '(globalThis.__zod_globalConfig ??= {}).jitless = true;' } },
  },
  server: { proxy: { '/api': apiOrigin } },
});
