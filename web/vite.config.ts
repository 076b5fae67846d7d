import { fileURLToPath } from 'node:url'
import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { inlineRuntimePlugin } from './build/inline-runtime-plugin.ts'
import { messagesPlugin } from './build/messages-plugin.ts'
import { serviceWorkerFile, serviceWorkerPlugin } from './build/service-worker-plugin.ts'
import { startScriptPlugin } from './build/start-script-plugin.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const parserFree = fileURLToPath(import.meta.resolve('@formatjs/icu-messageformat-parser/no-parser.js'))

export default defineConfig({
  root: here('.'),
  plugins: [
    messagesPlugin(here('.')),
    startScriptPlugin(),
    inlineRuntimePlugin(),
    serviceWorkerPlugin(),
    react(),
    tailwind(),
  ],
  resolve: {
    // Messages arrive as syntax trees (see build/messages-plugin.ts): the parser would only be ballast.
    alias: { '@formatjs/icu-messageformat-parser': parserFree },
  },
  server: {
    port: 5173,
    proxy: {
      '/api': { target: 'http://localhost:3000', ws: true },
    },
  },
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    // light-dark(), oklch() and nested rules are kept as written.
    target: ['chrome123', 'firefox121', 'safari17.5'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        app: here('./index.html'),
        start: here('./src/start.ts'),
        worker: here('./worker/service-worker.ts'),
      },
      output: {
        entryFileNames: ({ name }) => (name === 'worker' ? serviceWorkerFile : 'assets/[name]-[hash].js'),
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
        // The bundler would cut what lazy chunks share with the first screen into a dozen small files: two it is,
        // ours and other people's. The start script stands alone.
        codeSplitting: {
          groups: [
            { name: 'vendor', tags: ['$initial'], test: /node_modules|rolldown\/runtime/ },
            { name: 'app', tags: ['$initial'], test: /\/web\/src\/(?!start\.ts)|\/contract\// },
          ],
        },
      },
    },
  },
})
