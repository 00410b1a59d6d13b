const name = 'lectern-preview'

/**
 * The header that keeps a token in a browser: for preview pages alone, out of reach of scripts, and
 * sent only where the Studio that shows the page is on this machine too.
 */
export function tokenCookie(token: string, folder: string): string {
  return `${name}=${token}; Path=${folder}; HttpOnly; SameSite=Strict`
}

/** The token in the header `Cookie` of a request. */
export function tokenIn(cookies: string | undefined): string | undefined {
  const pairs = (cookies ?? '').split(';').map((pair) => pair.trim().split('='))
  return pairs.find(([key]) => key === name)?.[1]
}
