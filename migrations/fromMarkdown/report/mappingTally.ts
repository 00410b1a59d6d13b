import {defined} from '../../../content/objects/defined.ts'
import {fieldsOf} from '../link/documents/mappedKeys.ts'
import {valuesOf} from '../mapping/frontMatterValue.ts'
import type {Field, MappedType} from '../mapping/mappingShape.ts'
import {isBlank} from '../mapping/pageKeys.ts'
import type {PageMapping} from '../mapping/pageMapper.ts'
import type {ParsedPage} from '../parse/page.ts'
import {count} from './summary.ts'

/** Pages of one collection and layout, and what they were taken for. */
export interface MappedPages {
  readonly collection: string
  readonly layout?: string
  /** `undefined` where no rule names them. */
  readonly type?: MappedType
  readonly pages: number
  /** For each field the keys that it was taken from, with the number of pages. */
  readonly fields: Readonly<Partial<Record<Field, Readonly<Record<string, number>>>>>
}

type Counts = Map<string, number>

interface Group {
  readonly named: Pick<MappedPages, 'collection' | 'layout' | 'type'>
  pages: number
  readonly fields: Map<Field, Counts>
}

const inFileName = 'file name'

const keyOf = (
  {frontMatter, fileDate}: ParsedPage,
  field: Field,
  keys: PageMapping['keys'],
): string | undefined => {
  const found = valuesOf(frontMatter, keys[field]).find(({value}) => !isBlank(value))
  if (found !== undefined) return found.path.join('.')
  return (field === 'start' || field === 'date') && fileDate !== undefined ? inFileName : undefined
}

const inOrder = (type: MappedType | undefined): readonly Field[] =>
  type === undefined || type === 'skip' ? [] : fieldsOf[type]

/** Counts what pages were taken for, and which of their keys for which fields. */
export function startMappingTally() {
  const groups = new Map<string, Group>()
  return {
    add: (page: ParsedPage, {type, keys}: PageMapping): void => {
      const {collection, frontMatter} = page
      const layout = frontMatter.values['layout']
      const named = {
        collection,
        ...defined({layout: typeof layout === 'string' ? layout : undefined, type}),
      }
      const key = JSON.stringify(named)
      const group = groups.get(key) ?? {named, pages: 0, fields: new Map()}
      groups.set(key, group)
      group.pages += 1
      for (const field of inOrder(type)) {
        const taken = keyOf(page, field, keys)
        if (taken === undefined) continue
        const counts = group.fields.get(field) ?? new Map<string, number>()
        group.fields.set(field, counts.set(taken, (counts.get(taken) ?? 0) + 1))
      }
    },
    groups: (): readonly MappedPages[] =>
      [...groups.values()].map(({named, pages, fields}) => ({
        ...named,
        pages,
        fields: Object.fromEntries(
          inOrder(named.type).flatMap((field) => {
            const counts = fields.get(field)
            return counts === undefined ? [] : [[field, Object.fromEntries(counts)]]
          }),
        ),
      })),
  }
}

const takenFrom = (counts: Readonly<Record<string, number>>, pages: number): string =>
  Object.entries(counts)
    .toSorted(([, one], [, other]) => other - one)
    .map(([key, number]) => (number === pages ? key : `${key} (${number})`))
    .join(', ')

/** What pages were taken for, as lines of text. A number stands behind keys that not all pages have. */
export function mappingLines(groups: readonly MappedPages[]): readonly string[] {
  return groups.flatMap(({collection, layout, type, pages, fields}) => {
    const where = layout === undefined ? collection : `${collection}, layout ${layout}`
    const what = type === undefined ? 'not imported: no rule names them' : type
    return [
      `${where}: ${count(pages, 'page')} → ${what}`,
      ...Object.entries(fields).map(
        ([field, counts]) => `  ${field} ← ${takenFrom(counts, pages)}`,
      ),
    ]
  })
}
