import type {YamlValue} from '../../../../psych/index.ts'
import {isList, isMap, memberOf, scalarText} from '../../mapping/frontMatterValue.ts'
import {memberNames, profileEndings} from '../../mapping/memberNames.ts'
import {plainKey} from '../../mapping/plainKey.ts'
import {isAddress, withScheme} from './address.ts'

/** Somebody's page on a service, and how it is written. */
export interface Profile {
  readonly key: string
  readonly written: string
  readonly url: string
}

/** What stands in front of a name on services where people are known by one. */
const services: Readonly<Record<string, string>> = {
  bluesky: 'https://bsky.app/profile/',
  codeberg: 'https://codeberg.org/',
  facebook: 'https://www.facebook.com/',
  github: 'https://github.com/',
  gitlab: 'https://gitlab.com/',
  instagram: 'https://www.instagram.com/',
  linkedin: 'https://www.linkedin.com/in/',
  threads: 'https://www.threads.net/@',
  twitter: 'https://twitter.com/',
}
const federated: ReadonlySet<string> = new Set(['mastodon', 'fediverse', 'pixelfed'])

const handle = /^@?(?=.*\p{L})([\p{L}\d_](?:[\p{L}\d_.-]{0,58}[\p{L}\d_])?)$/u
const handleWithHost = /^@?([\w.-]{1,60})@((?:[a-z\d-]+\.)+[a-z]{2,})$/iu

const profileAt = (key: string, written: string): string | undefined => {
  const own = plainKey(key)
  const end = profileEndings.find((each) => own.endsWith(each)) ?? ''
  const service = own.slice(0, own.length - end.length)
  const before = Object.hasOwn(services, service) ? services[service] : undefined
  if (before === undefined && !federated.has(service)) return undefined
  if (/^(?:https?:|www\.)/iu.test(written))
    return isAddress(written) ? withScheme(written) : undefined
  const [, user, host] = handleWithHost.exec(written) ?? []
  if (user !== undefined && host !== undefined)
    return federated.has(service) ? `https://${host.toLowerCase()}/@${user}` : undefined
  const [, name] = handle.exec(written) ?? []
  return before === undefined || name === undefined ? undefined : before + name
}

/** Keys under which several pages of a person stand: `social: {github: ada}`, `social: [{icon: github, link: …}]`. */
const several: ReadonlySet<string> = new Set(['social', 'socials', 'socialmedia', 'profiles'])

/** The address of a row of a list, or the row itself. */
const addressIn = (row: YamlValue): string | undefined => {
  const written = scalarText(isMap(row) ? memberOf(row, memberNames.link.url)?.value : row)
  return written !== undefined && isAddress(written) ? written : undefined
}

const profilesUnder = (key: string, value: YamlValue): readonly Profile[] => {
  if (isMap(value)) {
    return profilesIn(value).map((profile) => ({...profile, key: `${key}.${profile.key}`}))
  }
  return isList(value)
    ? value.flatMap((row) => {
        const written = addressIn(row)
        return written === undefined ? [] : [{key, written, url: withScheme(written)}]
      })
    : []
}

/** The pages that keys such as `github: ada` or `mastodon: "@ada@social.example"` name: of a person, who has a name there. */
export function profilesIn(map: Readonly<Record<string, YamlValue>>): readonly Profile[] {
  return Object.entries(map).flatMap(([key, value]) => {
    if (several.has(plainKey(key))) return profilesUnder(key, value)
    const written = typeof value === 'boolean' ? undefined : scalarText(value)
    const url = written === undefined ? undefined : profileAt(key, written)
    return written === undefined || url === undefined ? [] : [{key, written, url}]
  })
}
