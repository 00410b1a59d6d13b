import {cleanText} from '../../content/text/cleanText.ts'

/** A piece of XML that is written already. */
export interface Xml {
  readonly xml: string
}

type Attributes = Readonly<Record<string, string | number | undefined>>

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
}

const escaped = (text: string, characters: RegExp): string =>
  cleanText(text).replace(characters, (character) => entities[character] ?? character)

const attributesText = (attributes: Attributes): string =>
  Object.entries(attributes)
    .flatMap(([name, value]) =>
      value === undefined ? [] : ` ${name}="${escaped(String(value), /[&<>"\n\t]/g)}"`,
    )
    .join('')

/**
 * An element with a text or with other elements in it, as a document of XML 1.0 can hold it: what no
 * such document may hold is left out of texts.
 *
 * @see https://www.w3.org/TR/xml/
 */
export function element(
  name: string,
  attributes: Attributes,
  ...content: readonly (string | number | Xml)[]
): Xml {
  const inner = content
    .map((part) => (typeof part === 'object' ? part.xml : escaped(String(part), /[&<>]/g)))
    .join('')
  const start = `<${name}${attributesText(attributes)}`
  return {xml: inner === '' ? `${start}/>` : `${start}>${inner}</${name}>`}
}

/** The same where there is something to say, else nothing. */
export function elementOf(name: string, content: string | undefined): readonly Xml[] {
  return content === undefined || content === '' ? [] : [element(name, {}, content)]
}

/** A whole file. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`
}
