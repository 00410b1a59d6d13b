/** Names of login pages, as a part of a path or the first part of a host. */
const names = [
  'log-?in',
  'sign-?in',
  'wp-login',
  'logga-?in',
  'inloggning',
  'innlogging',
  'logg-?inn',
  'log-?ind',
  'kirjaudu',
  'anmelden',
  'connexion',
  'authwall',
  'sso',
  'saml2?',
]

/** Paths of servers that log people in for others. */
const servers = [
  /\/adfs\/(?:ls|oauth2)(?:\/|$)/iu,
  /\/realms\/[^/]+\/(?:protocol|login-actions|broker)\//iu,
  /\/(?:oauth2?|connect)(?:\/[\w.-]+)*\/authorize\/?$/iu,
  /^accounts\.google\.com\//iu,
]

const named = new RegExp(`(?:^|[./])(?:${names.join('|')})(?:[./]|$)`, 'iu')

/** Whether an address is that of a page that asks who somebody is, by its own words. */
export function isLoginPage({hostname, pathname}: URL): boolean {
  const place = hostname + pathname
  return named.test(place) || servers.some((pattern) => pattern.test(place))
}
