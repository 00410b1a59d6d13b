import {PortableText, type PortableTextReactComponents} from '@portabletext/react'
import {renderToStaticMarkup} from 'react-dom/server'

import type {Body, TextBlock} from '../../../../schemas/content/portableText.ts'
import {type Shown, wordsOf} from './shown.ts'

/** All text blocks of a body, those in tables too. */
export const blocksOf = (body: Body): readonly TextBlock[] =>
  body.flatMap((block) => {
    if (block._type === 'block') return [block]
    if (block._type !== 'table') return []
    return block.rows.flatMap(({cells}) => cells.flatMap(({content}) => blocksOf(content)))
  })

/** Every `_key` in a value. */
export function keysOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === '_key' && typeof inner === 'string' ? [inner] : keysOf(inner),
  )
}

const components: Partial<PortableTextReactComponents> = {
  types: {
    figure: () => <hr />,
    divider: () => <hr />,
    codeBlock: ({value}) => <pre>{value.code}</pre>,
    table: ({value}: {value: Extract<Body[number], {_type: 'table'}>}) => (
      <table>
        {value.rows.map(({_key, cells}) => (
          <tr key={_key}>
            {cells.map((cell) => (
              <td key={cell._key}>
                <PortableText value={[...cell.content]} components={components} />
              </td>
            ))}
          </tr>
        ))}
      </table>
    ),
  },
  marks: {
    link: ({value, children}) => <a href={value?.['href']}>{children}</a>,
    sub: ({children}) => <sub>{children}</sub>,
  },
}

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
      .replace(/<\/?(?:p|h[1-6]|li|ul|ol|blockquote|pre|table|tbody|tr|td|hr|br)\b[^>]*>/g, ' ')
      .replace(/<[^>]+>/g, ''),
  )

/** What a page shows that React makes of a body. */
export function shownOfPage(body: Body): Shown {
  const html = renderToStaticMarkup(
    <PortableText value={[...body]} components={components} onMissingComponent={false} />,
  )
  const links = [...html.matchAll(/<a href="([^"]*)">(.*?)<\/a>/gs)].map(([, href, text]) => ({
    href: decode(href ?? ''),
    text: wordsOf(textOf(text ?? '')).join(''),
  }))
  return {words: wordsOf(textOf(html)), links}
}
