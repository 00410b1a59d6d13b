import type {YamlValue} from '../../../../psych/index.ts'
import type {PageType} from '../../interpret/pageTypes.ts'
import {isList, isMap, memberOf, scalarText, valuesOf} from '../../mapping/frontMatterValue.ts'
import type {FieldKeys} from '../../mapping/mappingShape.ts'
import {memberNames} from '../../mapping/memberNames.ts'
import {isBlank} from '../../mapping/pageKeys.ts'
import {plainKey} from '../../mapping/plainKey.ts'
import {makeMessage} from '../../messages/makeMessage.ts'
import type {FrontMatter} from '../../parse/page.ts'
import {hasField, leftOf} from './mappedKeys.ts'
import type {PageContext} from './pageContext.ts'

const aliases = (name: string, keys: FieldKeys): readonly string[] =>
  name === 'contacts' ? keys.contacts : name === 'events' ? keys.events : keys.links

const linkMembers = new Set<string>([...memberNames.link.url, ...memberNames.link.title])

/** What links say besides title and address (`style: button`), and those that have no address. */
const linkMembersLeftOver = (
  frontMatter: FrontMatter,
  {links}: FieldKeys,
): Readonly<Record<string, YamlValue>> => {
  const rows = valuesOf(frontMatter, links).flatMap(({value}) => (isList(value) ? value : []))
  const left = rows.flatMap((row): readonly YamlValue[] => {
    if (isBlank(row) || typeof row === 'string') return []
    if (!isMap(row)) return [row]
    if (scalarText(memberOf(row, memberNames.link.url)?.value) === undefined) return [row]
    const others = Object.entries(row).filter(
      ([key, value]) => !linkMembers.has(plainKey(key)) && !isBlank(value),
    )
    if (others.length === 0) return []
    const {url = null} = row
    return [{url, ...Object.fromEntries(others)}]
  })
  return left.length === 0 ? {} : {links: left}
}

/**
 * The front-matter keys that have no field, as JSON, each with a note; `undefined` if all have one.
 * `leftOver` are the parts of mapped values that found no place.
 */
export function unmappedKeys(
  type: PageType,
  leftOver: Readonly<Record<string, YamlValue>>,
  context: PageContext,
): string | undefined {
  const {page, entry, isSession, keys, facts, links: site, report} = context
  const {frontMatter} = page
  const kept = new Map<string, YamlValue>()
  for (const key of frontMatter.ownKeys) {
    const value = frontMatter.values[key]
    const isReference = plainKey(key) === 'ref' || keys.translation.includes(plainKey(key))
    if (value === undefined || isBlank(value)) continue
    const left = leftOf(key, value, isSession ? 'session' : type, keys, facts.period !== undefined)
    if (left === null) continue
    if (isReference && site.isTranslated(entry)) continue
    kept.set(key, left)
    if (isReference) continue
    if (hasField(key, isSession ? 'session' : type, keys)) {
      report(
        makeMessage('value-unread', {
          reason: `The value of \`${key}\` cannot be read; it is kept with the source of the document`,
          source: 'link',
          path: page.path,
          place: frontMatter.place(key),
          hint: 'Write it as docs/content-model.md says, for instance a day that there is.',
          actual: typeof left === 'string' ? left : JSON.stringify(left),
        }),
      )
      continue
    }
    report(
      makeMessage('key-unmapped', {
        reason: `The key \`${key}\` has no field; it is kept with the source of the document`,
        source: 'link',
        path: page.path,
        place: frontMatter.place(key),
        hint: 'A mapping file can name a field for it.',
        actual: key,
      }),
    )
  }
  const parts = {...leftOver, ...linkMembersLeftOver(frontMatter, keys)}
  for (const name of Object.keys(parts)) {
    const key =
      frontMatter.ownKeys.find((own) => aliases(name, keys).includes(plainKey(own))) ?? name
    report(
      makeMessage('key-unmapped', {
        reason: `A part of \`${key}\` has no field; it is kept with the source of the document`,
        source: 'link',
        path: page.path,
        place: frontMatter.place(key),
        actual: key,
      }),
    )
  }
  const all = {...Object.fromEntries(kept), ...parts}
  return Object.keys(all).length === 0 ? undefined : JSON.stringify(all)
}
