import {linkKinds, type LinkKind} from '../../../../content/links/link.ts'

/** What the addresses of well-known services show; subdomains count too. */
const hostKinds: Readonly<Partial<Record<LinkKind, readonly string[]>>> = {
  social: [
    'facebook.com',
    'fb.me',
    'fb.com',
    'fb.watch',
    'linkedin.com',
    'lnkd.in',
    'twitter.com',
    'x.com',
    'instagram.com',
    'bsky.app',
    'threads.net',
    'tiktok.com',
    'mastodon.social',
    'mastodon.nu',
    'mastodon.online',
  ],
  recording: ['youtube.com', 'youtu.be', 'vimeo.com', 'media.ccc.de', 'peertube.tv'],
  livestream: [
    'twitch.tv',
    'zoom.us',
    'zoom.com',
    'zoomgov.com',
    'meet.google.com',
    'meet.jit.si',
    'teams.microsoft.com',
    'teams.live.com',
    'whereby.com',
    'webex.com',
    'bambuser.com',
    'solidtango.com',
    'gather.town',
  ],
  slides: ['slideshare.net', 'speakerdeck.com', 'slides.com', 'prezi.com', 'slid.es', 'pitch.com'],
  repository: ['github.com', 'gitlab.com', 'codeberg.org', 'bitbucket.org', 'sr.ht'],
}

const byHost = new Map<string, LinkKind>()
for (const kind of linkKinds) {
  for (const host of hostKinds[kind] ?? []) byHost.set(host, kind)
}

/** Rooms that somebody runs at an address of their own. */
const ownRooms = /^(?:bbb|jitsi|bigbluebutton)\./u

const rooms: ReadonlySet<string> = new Set([
  'zoom.us',
  'zoom.com',
  'zoomgov.com',
  'meet.google.com',
  'meet.jit.si',
  'teams.microsoft.com',
  'teams.live.com',
  'whereby.com',
  'webex.com',
])

/** Whether an address leads into a room of a video service, not to where something is only watched. */
export function isMeetingRoom(url: string): boolean {
  const host = hostOf.exec(url)?.[1]?.toLowerCase() ?? ''
  const labels = host.split('.')
  const isPath = /^https?:\/\/[^/]+\/\S/iu.test(url)
  return (
    isPath &&
    (ownRooms.test(host) || labels.some((_, from) => rooms.has(labels.slice(from).join('.'))))
  )
}

const hostOf = /^https?:\/\/(?:[^/?#@]*@)?([^/:?#]+)/i

/** The kind of link that an address's host tells, `undefined` where it tells none. */
export function kindOfHost(url: string): LinkKind | undefined {
  const host = hostOf.exec(url)?.[1]?.toLowerCase()
  if (host === undefined) return undefined
  if (ownRooms.test(host)) return 'livestream'
  const labels = host.split('.')
  for (let from = 0; from < labels.length - 1; from += 1) {
    const kind = byHost.get(labels.slice(from).join('.'))
    if (kind) return kind
  }
  return undefined
}
