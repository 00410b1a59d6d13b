import {linkKinds, type LinkKind} from '../../../../content/links/link.ts'

const anyRoom = /^\/\S/u
const zoomRoom = /^\/(?:j|my|w|wc|s|meeting)\//iu
const teamsRoom = /^\/(?:l\/meetup-join|l\/meeting|meet)\//iu

/** Services that give people rooms to meet in, each with the paths of its rooms: the others are of help and downloads. */
const meetingRooms: ReadonlyMap<string, RegExp> = new Map([
  ['zoom.us', zoomRoom],
  ['zoom.com', zoomRoom],
  ['zoomgov.com', zoomRoom],
  ['meet.google.com', /^\/(?:lookup\/|[a-z]{3}-[a-z]{4}-[a-z]{3}\b)/iu],
  ['meet.jit.si', anyRoom],
  ['teams.microsoft.com', teamsRoom],
  ['teams.live.com', teamsRoom],
  ['whereby.com', /^\/[^/\s]+\/?$/u],
  ['webex.com', /^\/(?:(?:meet|join|m|w)\/|\S*\/j\.php|wbxmjs\/)/iu],
])

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
    ...meetingRooms.keys(),
    'twitch.tv',
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

const address = /^https?:\/\/(?:[^/?#@]*@)?([^/:?#]+)(?::\d+)?([^?#]*)/i

const placeOf = (url: string): {readonly host: string; readonly path: string} => {
  const [, host = '', path = ''] = address.exec(url) ?? []
  return {host: host.toLowerCase(), path}
}

/** A host and the domains that it is in, without the last of all: `a.b.org`, `b.org`. */
const domainsOf = (host: string): readonly string[] => {
  const labels = host.split('.')
  return labels.slice(1).map((_, from) => labels.slice(from).join('.'))
}

/** Whether an address leads into a room of a video service, not to where something is only watched. */
export function isMeetingRoom(url: string): boolean {
  const {host, path} = placeOf(url)
  if (ownRooms.test(host)) return anyRoom.test(path)
  return domainsOf(host).some((domain) => meetingRooms.get(domain)?.test(path) === true)
}

/** The kind of link that an address's host tells, `undefined` where it tells none. */
export function kindOfHost(url: string): LinkKind | undefined {
  const {host} = placeOf(url)
  if (ownRooms.test(host)) return 'livestream'
  const known = domainsOf(host).find((domain) => byHost.has(domain))
  return known === undefined ? undefined : byHost.get(known)
}
