import type {SanityClient} from '@sanity/client'
import {validatePreviewUrl} from '@sanity/preview-url-secret'

import {tokenCookie} from './cookie.ts'
import {refused} from './pages.ts'
import {previewFolder} from './paths.ts'
import type {PreviewSessions} from './sessions.ts'

/** Lets in whoever comes with a secret that the Studio made within the hour, and leads to the page. */
export async function enable(
  url: string,
  client: SanityClient,
  sessions: PreviewSessions,
): Promise<Response> {
  const asked = await validatePreviewUrl(client, url)
  if (!asked.isValid) return refused()
  const perspective = asked.studioPreviewPerspective === 'published' ? 'published' : 'drafts'
  const start = `${previewFolder}/`
  const wanted = asked.redirectTo ?? start
  return new Response(null, {
    status: 307,
    headers: {
      location: wanted.startsWith(start) ? wanted : start,
      'set-cookie': tokenCookie(sessions.open(perspective), start),
    },
  })
}
