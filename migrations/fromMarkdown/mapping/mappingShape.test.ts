import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

import {describe, expect, it} from 'vitest'
import {z} from 'zod'

import {commonFields, defaultFields} from './defaults/defaultFields.ts'
import {defaultPages} from './defaults/defaultPages.ts'
import {languageKeys} from './defaults/languageKeys.ts'
import {fieldsShape, mappingShape} from './mappingShape.ts'
import {townNames} from './memberNames.ts'
import {plainKey} from './plainKey.ts'

const fields = fieldsShape.keyof()

const docs = (name: string): string =>
  fileURLToPath(new URL(`../../../docs/${name}`, import.meta.url))

describe('mappingShape', () => {
  it('is what docs/mapping.schema.json says (`vitest -u` writes it anew)', async () => {
    const schema = z.toJSONSchema(mappingShape, {io: 'input', reused: 'ref'})
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      docs('mapping.schema.json'),
    )
  })

  it('takes the defaults, which are a mapping like any other', () => {
    const pages = defaultPages({permalink: '/projects/:title/'})
    const defaults = {pages, fields: defaultFields}
    expect(mappingShape.parse(structuredClone(defaults))).toEqual(defaults)
  })

  it.each(Object.entries(fieldsShape.shape))(
    'has the field `%s` in docs/mapping.md',
    (name, shape) => {
      const rows = readFileSync(docs('mapping.md'), 'utf8').split('\n')
      const keys = commonFields[fields.parse(name)].map((key) => `\`${key}\``).join(' ')
      expect(rows.filter((row) => row.startsWith(`| \`${name}\` |`))).toEqual([
        `| \`${name}\` | ${shape.description} | ${keys} |`,
      ])
    },
  )

  it('has the keys for postcode and town in docs/mapping.md', () => {
    const keys = [...townNames.postcode, ...townNames.town].map((key) => `\`${key}\``).join(' ')
    expect(readFileSync(docs('mapping.md'), 'utf8')).toContain(`behind the street: ${keys}.`)
  })

  it.each(Object.entries(languageKeys))('has the keys of `%s` in docs/mapping.md', (tag, own) => {
    const rows = readFileSync(docs('mapping.md'), 'utf8').split('\n')
    const shown = Object.entries(own).map(
      ([field, keys]) => `\`${field}\` ${keys.replaceAll(' ', ', ')}`,
    )
    expect(rows.filter((row) => row.startsWith(`| ${tag} |`))).toEqual([
      `| ${tag} | ${shown.join(' · ')} |`,
    ])
  })
})

describe('defaultFields', () => {
  it.each(Object.entries(defaultFields))('has plain keys for `%s`, each once', (_field, keys) => {
    expect(keys.map(plainKey)).toEqual([...new Set(keys)])
  })
})
