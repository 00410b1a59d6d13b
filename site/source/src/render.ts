import {createApp} from 'astro/app/entrypoint'

import {usualSpelling} from '../../../website/index.ts'

export {channels} from '../../../website/index.ts'

const app = createApp({streaming: false})

/** Makes a page. `locals.site` says which, and from what. */
export async function render(request: Request, locals: App.Locals): Promise<Response> {
  // Where the site is on its host is known only now.
  app.manifest.assetsPrefix = locals.site.folder
  const page = await app.render(request, {locals})
  const headers = new Headers(page.headers)
  headers.delete('content-length')
  return new Response(usualSpelling(await page.text()), {status: page.status, headers})
}
