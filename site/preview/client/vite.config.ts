import {defineConfig} from 'vite'

/** The scripts of preview pages, for the browser. */
export default defineConfig({
  base: './',
  envDir: false,
  publicDir: false,
  logLevel: 'error',
  define: {'process.env.NODE_ENV': '"production"'},
  build: {
    emptyOutDir: true,
    rollupOptions: {
      input: 'main.ts',
      output: {entryFileNames: 'main.js', chunkFileNames: '[name]-[hash].js'},
    },
  },
})
