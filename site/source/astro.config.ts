import react from '@astrojs/react'
import type {AstroIntegration} from 'astro'
import {defineConfig} from 'astro/config'

/** Makes of the pages one module with the function `render`, for the live site and for its build. */
const renderer: AstroIntegration = {
  name: 'lectern-renderer',
  hooks: {
    'astro:config:done': ({setAdapter}) =>
      setAdapter({
        name: 'lectern-renderer',
        entrypointResolution: 'auto',
        serverEntrypoint: new URL('src/render.ts', import.meta.url),
        supportedAstroFeatures: {serverOutput: 'stable', sharpImageService: 'unsupported'},
      }),
  },
}

export default defineConfig({
  output: 'server',
  // Files of the site's own; the built site is in `public`, and does not belong to its source.
  publicDir: 'static',
  adapter: renderer,
  integrations: [react()],
  trailingSlash: 'ignore',
  // Nothing stands inside the pages that a content security policy would have to allow.
  build: {inlineStylesheets: 'never'},
  image: {service: {entrypoint: 'astro/assets/services/noop'}},
  // The module brings all that it needs, so that nothing has to be installed where it runs.
  vite: {
    // Else React decides anew where it runs, and takes its slow half.
    define: {'process.env.NODE_ENV': JSON.stringify('production')},
    ssr: {noExternal: true},
    build: {assetsInlineLimit: 0},
    // Components of a package, too, have to be made by the React that shows them.
    resolve: {dedupe: ['react', 'react-dom']},
  },
})
