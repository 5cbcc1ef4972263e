import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = 'http://127.0.0.1:4000';

export default defineConfig({
  root: `${import.meta.dirname}/src/web`,
  plugins: [react()],
  // Assets stay files: the page's content security policy allows nothing inline.
  build: { outDir: `${import.meta.dirname}/dist`, emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
  server: { proxy: { '/api': api } },
});
