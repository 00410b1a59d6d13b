import {markdownToPortableText} from '@portabletext/markdown'

import {defined} from '../../content/objects/defined.ts'

type Options = NonNullable<Parameters<typeof markdownToPortableText>[1]>
type Matchers = NonNullable<Options['types']>

/** What a Studio's text can hold. */
export type TextSchema = NonNullable<Options['schema']>

const has = ({blockObjects}: TextSchema, name: string): boolean =>
  blockObjects.some((block) => block.name === name)

/** Blocks of Markdown under the names that they have here; what a text cannot hold becomes text. */
const types: Matchers = {
  code: ({context: {schema, keyGenerator}, value: {code, language}, isInline}) =>
    isInline || !has(schema, 'codeBlock')
      ? undefined
      : {
          _type: 'codeBlock',
          _key: keyGenerator(),
          code,
          ...defined({language}),
        },
  horizontalRule: ({context: {schema, keyGenerator}}) =>
    has(schema, 'divider') ? {_type: 'divider', _key: keyGenerator()} : undefined,
  image: ({context: {schema, keyGenerator}, value: {src, alt}, isInline}) =>
    isInline || !has(schema, 'figure')
      ? undefined
      : {
          _type: 'figure',
          _key: keyGenerator(),
          original: src,
          ...defined({alt: alt === '' ? undefined : alt}),
        },
  table: ({context: {schema, keyGenerator}, value: {rows, headerRows = 0}}) =>
    has(schema, 'table')
      ? {
          _type: 'table',
          _key: keyGenerator(),
          rows: rows.map(({_key, cells}, index) => ({
            _type: 'row',
            _key,
            cells: cells.map((cell) => ({
              _type: 'cell',
              _key: cell._key,
              header: index < headerRows,
              content: cell.value,
            })),
          })),
        }
      : undefined,
}

/** Markdown as the blocks of a text that can hold what `schema` says. */
export function markdownBlocks(markdown: string, schema: TextSchema) {
  return markdownToPortableText(markdown, {schema, types})
}
