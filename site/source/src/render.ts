import {createApp} from 'astro/app/entrypoint'

const app = createApp({streaming: false})

/** Makes a page. `locals.site` says which, and from what. */
export function render(request: Request, locals: App.Locals): Promise<Response> {
  return app.render(request, {locals})
}
