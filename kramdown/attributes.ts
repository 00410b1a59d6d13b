import type {SourceText} from './text/sourceText.ts'
import {blankRest} from './text/whitespace.ts'

/** The content of `{: … }`: what it sets, and the names of the `{:name: … }` that it takes over. */
export interface AttributeList {
  readonly references: string[]
  readonly values: Map<string, string>
}

export const name = String.raw`\w[\w-]*`

const entry = new RegExp(
  String.raw`(?:^|(?<=[ \t\n\v\f\r]))(?:(${name})=("|')((?:\\\}|\\\2|(?!\2)[^}])*?)\2|(${name})|((?:#[A-Za-z][\w:-]*|\.[^\s.#]+)+))(?=[ \t\n\v\f\r]|$)`,
  'g',
)
const idOrClass = /#([A-Za-z][\w:-]*)|\.([^\s.#]+)/g

export function emptyAttributes(): AttributeList {
  return {references: [], values: new Map()}
}

/** Adds what `content` says to `list`: classes add up, the last of other attributes wins. */
export function readAttributes(content: string, list: AttributeList): void {
  for (const [, key, quote, value, reference, ids] of content.matchAll(entry)) {
    if (reference !== undefined) list.references.push(reference)
    else if (ids !== undefined) readIdsAndClasses(ids, list)
    else if (key !== undefined && value !== undefined) {
      list.values.set(key, value.replaceAll('\\}', '}').replaceAll(`\\${quote}`, quote ?? ''))
    }
  }
}

const readIdsAndClasses = (text: string, list: AttributeList): void => {
  for (const [, id, className] of text.matchAll(idOrClass)) {
    if (id !== undefined) list.values.set('id', id)
    else if (className !== undefined) addClass(list.values, className)
  }
}

const addClass = (values: Map<string, string>, className: string): void => {
  const known = values.get('class')
  values.set('class', known === undefined ? className : `${known} ${className}`)
}

/**
 * What a list comes to with the lists that it names. A name without a list is kept as an attribute
 * without a value, as kramdown's own `toc`, `footnotes` and `standalone` need.
 */
export function resolveAttributes(
  list: AttributeList | undefined,
  definitions: ReadonlyMap<string, AttributeList>,
): Readonly<Record<string, string>> | undefined {
  if (!list) return undefined
  const values = new Map<string, string>()
  const resolving = new Set<AttributeList>()
  const take = (current: AttributeList) => {
    if (resolving.has(current)) return
    resolving.add(current)
    for (const reference of current.references) {
      const definition = definitions.get(reference)
      if (definition) take(definition)
      else if (!values.has(reference)) values.set(reference, '')
    }
    resolving.delete(current)
    for (const [key, value] of current.values) {
      if (key === 'class') addClass(values, value)
      else values.set(key, value)
    }
  }
  take(list)
  return values.size > 0 ? Object.fromEntries(values) : undefined
}

/**
 * The positions of the braces that can close an attribute list whose content starts at `position`,
 * in the order in which they are tried: a `\}` is content if that leads to a close.
 */
export function closingBraces(source: SourceText, position: number): readonly number[] {
  const braces: number[] = []
  for (
    let at = source.indexOf('}', position);
    at !== -1 && at > position;
    at = source.indexOf('}', at + 1)
  ) {
    braces.push(at)
    if (source.text.charCodeAt(at - 1) !== 92) break
  }
  return braces.toReversed()
}

export interface BlockAttributes {
  readonly content: string
  /** Behind its line. */
  readonly end: number
}

/** A block attribute list, `{:` at `position`, alone on its line. */
export function blockAttributesAt(
  source: SourceText,
  position: number,
): BlockAttributes | undefined {
  const {text} = source
  const third = text.charCodeAt(position + 2)
  if (!text.startsWith('{:', position) || third === 58 || third === 47) return undefined
  for (const brace of closingBraces(source, position + 2)) {
    const end = blankRest(text, brace + 1)
    if (end !== undefined) return {content: text.slice(position + 2, brace), end}
  }
  return undefined
}
