/**
 * Asks the embedded lake where the website of its content is served on this machine; `undefined` where
 * none is.
 */
export async function siteBesideStudio(): Promise<string | undefined> {
  const answer = await fetch('/lake/site')
  if (!answer.ok) return undefined
  const said: unknown = await answer.json().catch(() => undefined)
  if (typeof said !== 'object' || said === null || !('url' in said)) return undefined
  return typeof said.url === 'string' ? said.url : undefined
}
