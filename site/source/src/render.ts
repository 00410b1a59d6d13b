import {createApp} from 'astro/app/entrypoint'

export {channels} from '../../../website/index.ts'

const app = createApp({streaming: false})

/** Makes a page. `locals.site` says which, and from what. */
export function render(request: Request, locals: App.Locals): Promise<Response> {
  // Where the site is on its host is known only now.
  app.manifest.assetsPrefix = locals.site.folder
  return app.render(request, {locals})
}
