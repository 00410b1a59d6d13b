const sanityService = /(?:^|\.)sanity(?:-cdn)?\.(?:io|com|work)$/u

/**
 * Keeps the Studio's requests on the machine that serves it. Some are not made by the clients of its
 * configuration: the user and the telemetry setting are asked of the project's own host name, which
 * the embedded lake does not have, and the search for a newer version and the feedback form go to
 * Sanity's services.
 */
export function keepRequestsLocal(projectId: string): void {
  const projectHost = `${projectId}.${location.host}`
  const browserFetch = window.fetch
  window.fetch = (input, init) => {
    if (input instanceof Request) return browserFetch(input, init)
    const url = new URL(input, location.href)
    if (url.host === projectHost) return browserFetch(url.pathname + url.search, init)
    const answer = answerTo(url)
    return answer === undefined ? browserFetch(input, init) : Promise.resolve(answer)
  }
}

/** What a service that is not there would say: no news, and no page made for it. */
const answerTo = ({hostname, pathname}: URL): Response | undefined => {
  if (sanityService.test(hostname)) return Response.json({})
  if (pathname === '/static/create-manifest.json') return new Response(null, {status: 404})
  return undefined
}
