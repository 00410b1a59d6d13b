import {scriptsFolder} from './paths.ts'

/** Said to a browser that the Studio has not let in, or that this server no longer knows. */
const refusal = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="robots" content="noindex" />
    <title>Drafts are shown in the Studio</title>
  </head>
  <body>
    <h1>Drafts are shown in the Studio</h1>
    <p>Open this page from the Studio, under “Presentation”. If it stands there already, reload the Studio.</p>
  </body>
</html>
`

const html = 'text/html; charset=utf-8'

export function refused(): Response {
  return new Response(refusal, {status: 403, headers: {'content-type': html}})
}

const script = `<script type="module" src="${scriptsFolder}main.js"></script>`

/** A page with what makes it answer to the Studio; anything but a page as it is. */
export async function withScript(response: Response): Promise<Response> {
  if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response
  const {status, headers} = response
  const page = await response.text()
  return new Response(
    page.replace('</head>', () => `${script}</head>`),
    {status, headers},
  )
}
