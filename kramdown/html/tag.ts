import {decodeEntities} from '../entities.ts'
import {matchAt} from '../text/matchAt.ts'
import type {SourceText} from '../text/sourceText.ts'
import {isSpace, skipSpace} from '../text/whitespace.ts'
import {isKnownElement, xmlName} from './names.ts'

export interface OpeningTag {
  /** Lower case where HTML knows the element. */
  readonly tagName: string
  readonly properties: Readonly<Record<string, string>>
  /** Of `markdown="…"`, which is not one of the properties. */
  readonly markdown: string | undefined
  readonly selfClosing: boolean
  readonly end: number
}

export interface ClosingTag {
  /** As written. */
  readonly name: string
  readonly end: number
}

const nameHere = new RegExp(xmlName, 'uy')
const bareValue = /[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}]+/uy
const closingTag = new RegExp(String.raw`</(${xmlName})[ \t\n\v\f\r]*>`, 'uy')

/** The opening tag whose `<` stands at `position`; attributes are strict, as in XML. */
export function openingTagAt(source: SourceText, position: number): OpeningTag | undefined {
  const {text} = source
  const written = matchAt(nameHere, text, position + 1)?.[0]
  if (written === undefined) return undefined
  const known = isKnownElement(written.toLowerCase())
  const properties = new Map<string, string>()
  let next = position + 1 + written.length
  for (;;) {
    const attribute = attributeAt(source, next)
    if (!attribute) break
    const key = known ? attribute.name.toLowerCase() : attribute.name
    properties.set(key, decodeEntities(attribute.value))
    next = attribute.end
  }
  next = skipSpace(text, next)
  const selfClosing = text.charCodeAt(next) === 47
  if (selfClosing) next++
  if (text.charCodeAt(next) !== 62) return undefined
  const markdown = properties.get('markdown')
  properties.delete('markdown')
  return {
    tagName: known ? written.toLowerCase() : written,
    properties: Object.fromEntries(properties),
    markdown,
    selfClosing,
    end: next + 1,
  }
}

/** The closing tag whose `<` stands at `position`. */
export function closingTagAt(text: string, position: number): ClosingTag | undefined {
  if (text.charCodeAt(position + 1) !== 47) return undefined
  const match = matchAt(closingTag, text, position)
  return match?.[1] === undefined ? undefined : {name: match[1], end: position + match[0].length}
}

interface Attribute {
  readonly name: string
  readonly value: string
  readonly end: number
}

const attributeAt = (source: SourceText, position: number): Attribute | undefined => {
  const {text} = source
  if (!isSpace(text.charCodeAt(position))) return undefined
  const start = skipSpace(text, position)
  const name = matchAt(nameHere, text, start)?.[0]
  if (name === undefined) return undefined
  const end = start + name.length
  const equals = skipSpace(text, end)
  if (text.charCodeAt(equals) !== 61) return {name, value: '', end}
  const value = skipSpace(text, equals + 1)
  const quote = text.charAt(value)
  if (quote === '"' || quote === "'") {
    const close = source.indexOf(quote, value + 1)
    return close === -1
      ? {name, value: '', end}
      : {name, value: text.slice(value + 1, close), end: close + 1}
  }
  const bare = matchAt(bareValue, text, value)?.[0]
  return bare === undefined ? {name, value: '', end} : {name, value: bare, end: value + bare.length}
}

/** Behind the comment whose `<` stands at `position`. */
export function commentEndAt(source: SourceText, position: number): number | undefined {
  if (!source.text.startsWith('<!--', position)) return undefined
  const close = source.indexOf('-->', position + 4)
  return close === -1 ? undefined : close + 3
}
