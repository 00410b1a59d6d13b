/**
 * Some of the Studio's requests are not made by the clients of its configuration (the user, and
 * whether telemetry is allowed) and go to the project's host name, which the embedded lake does not
 * have. This sends them to the Studio's own origin.
 */
export function keepRequestsOnOwnOrigin(projectId: string): void {
  const projectOrigin = `${location.protocol}//${projectId}.${location.host}/`
  const browserFetch = window.fetch
  window.fetch = (input, init) =>
    browserFetch(
      typeof input === 'string' && input.startsWith(projectOrigin)
        ? `/${input.slice(projectOrigin.length)}`
        : input,
      init,
    )
}
