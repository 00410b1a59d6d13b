import type {YamlValue} from '../../../../psych/index.ts'
import type {InterpretedPage, NamedKind} from '../../interpret/interpretedPage.ts'
import {scalarText} from '../../mapping/frontMatterValue.ts'
import {plainKey} from '../../mapping/plainKey.ts'
import type {Message} from '../../messages/message.ts'
import type {SiteConfig} from '../../parse/jekyllSite.ts'
import {sourceOf} from '../../parse/sources/sourceOf.ts'
import {leftMessage} from '../documents/leftMessage.ts'
import {leftOf} from '../documents/leftOver.ts'
import {fieldsAt} from '../documents/mappedKeys.ts'
import type {Told} from './standsUnder.ts'

interface Left {
  readonly unmapped: Readonly<Record<string, YamlValue>>
  readonly messages: readonly Message[]
}

/**
 * What the front matter of a page says beside what became of it, and what there is to say of that.
 * @param told whether a text stands in what became of it
 */
export function leftBeside(
  told: Told,
  interpreted: InterpretedPage,
  kind: NamedKind,
  config: SiteConfig,
): Left {
  const {page, made, keys} = interpreted
  const {ownKeys: pageKeys, written} = page.frontMatter
  const inTemplates = made
    .filter(({key, value}) => value !== undefined && told(value, [key]))
    .flatMap(({from}) => from.map(plainKey))
  const isSilent = (key: string, left: YamlValue): boolean =>
    left === false || sourceOf(config).ownKeys.has(plainKey(key))
  const kept = new Map<string, YamlValue>()
  const messages: Message[] = []
  for (const key of pageKeys) {
    const rest = leftOf(
      written[key] ?? null,
      [key],
      (value, path) =>
        inTemplates.includes(path.map((part) => plainKey(String(part))).join('.')) ||
        told(scalarText(value) ?? '', path),
    )
    if (rest === undefined) continue
    const {value: left, isAll} = rest
    kept.set(key, left)
    const of = {key, left, isAll, fields: fieldsAt([key], kind, keys)}
    const said = isSilent(key, left) ? undefined : leftMessage(of, interpreted)
    if (said !== undefined) messages.push(said)
  }
  return {unmapped: Object.fromEntries(kept), messages}
}
