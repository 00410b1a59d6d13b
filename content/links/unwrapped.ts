/** A page that does nothing but lead on, and the parameter that says where. */
interface Wrapper {
  readonly host: RegExp
  readonly path: RegExp
  readonly parameters: readonly string[]
}

/** Mail programs and social media put these around links, to look at who clicks. */
const wrappers: readonly Wrapper[] = [
  {host: /(?:^|\.)safelinks\.protection\.outlook\.com$/u, path: /^/u, parameters: ['url']},
  {host: /^statics\.teams\.cdn\.office\.net$/u, path: /safelinks/u, parameters: ['url']},
  {host: /^(?:www\.)?google\.[a-z.]{2,6}$/u, path: /^\/url$/u, parameters: ['q', 'url']},
  {
    host: /^lm?\.(?:facebook|instagram|messenger)\.com$/u,
    path: /^\/(?:l\.php)?$/u,
    parameters: ['u'],
  },
  {host: /^(?:www\.)?youtube\.com$/u, path: /^\/redirect$/u, parameters: ['q']},
  {host: /^(?:www\.)?linkedin\.com$/u, path: /^\/redir\/redirect$/u, parameters: ['url']},
  {host: /^slack-redir\.net$/u, path: /^\/link$/u, parameters: ['url']},
]

/** Wrappers stand around wrappers, but not for ever. */
const deepest = 5

/** Where an address leads on to, and the host of the first page that only does that. */
export function unwrapped(address: string): {readonly url: string; readonly wrapper?: string} {
  const host = URL.parse(address)?.hostname
  const url = withoutWrappers(address, deepest)
  return url === address || host === undefined ? {url: address} : {url, wrapper: host}
}

const withoutWrappers = (address: string, depth: number): string => {
  const inner = depth === 0 ? undefined : innerAddress(address)
  return inner === undefined ? address : withoutWrappers(inner, depth - 1)
}

const innerAddress = (address: string): string | undefined => {
  const url = /^https?:\/\//iu.test(address) ? URL.parse(address) : null
  if (url === null) return undefined
  const wrapper = wrappers.find(
    ({host, path}) => host.test(url.hostname) && path.test(url.pathname),
  )
  return wrapper?.parameters
    .map((name) => url.searchParams.get(name) ?? '')
    .find((value) => /^https?:\/\/[^\s/?#]+/iu.test(value))
}
