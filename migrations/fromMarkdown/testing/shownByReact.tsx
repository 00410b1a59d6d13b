import {renderToStaticMarkup} from 'react-dom/server'

import type {Body as PageBody, TextBlock} from '../../../content/text/portableText.ts'
import {Body} from '../../../website/body/Body.tsx'
import type {PageSettings} from '../../../website/page/settings.ts'
import {type Shown, wordsOf} from './shown.ts'

/** All text blocks of a body, those in tables too. */
export function blocksOf(body: PageBody): readonly TextBlock[] {
  return body.flatMap((block) => {
    if (block._type === 'block') return [block]
    if (block._type !== 'table') return []
    return block.rows.flatMap(({cells}) => cells.flatMap(({content}) => blocksOf(content)))
  })
}

/** Every `_key` in a value. */
export function keysOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === '_key' && typeof inner === 'string' ? [inner] : keysOf(inner),
  )
}

const settings: PageSettings = {
  now: new Date(0),
  timeZone: 'UTC',
  imageUrl: ({original}) => original,
  urlOf: () => undefined,
}

/** A page of its own for a body, so that the words of no other part of a page are in it. */
const htmlOfBody = (body: PageBody): string =>
  renderToStaticMarkup(
    <Body blocks={body} content={{document: {_type: 'group'}, related: []}} settings={settings} />,
  )

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
}
const decode = (text: string): string =>
  text.replace(/&[^;]+;/g, (entity) => entities[entity] ?? '')
const textOf = (html: string): string =>
  decode(
    html
      .replace(
        /<\/?(?:p|h[1-6]|li|ul|ol|blockquote|pre|table|tbody|tr|td|th|hr|br|figure|div)\b[^>]*>/g,
        ' ',
      )
      .replace(/<[^>]+>/g, ''),
  )

/** What a page shows that the website makes of a body. */
export function shownOfPage(body: PageBody): Shown {
  const html = htmlOfBody(body)
  const links = [...html.matchAll(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/gs)]
    .map(([, href, text]) => ({
      href: decode(href ?? ''),
      text: wordsOf(textOf(text ?? '')).join(''),
    }))
    .filter(({text}) => text !== '')
  return {words: wordsOf(textOf(html)), links}
}
