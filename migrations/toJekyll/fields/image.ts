import {isObject} from '../../fromMarkdown/dataset/json.ts'
import {isMap, memberOf} from '../../fromMarkdown/mapping/frontMatterValue.ts'
import {setValue} from '../frontMatter/editPairs.ts'
import type {TextEdit} from '../text/textEdit.ts'
import {ownValue, putField, removeField} from './ownKeys.ts'
import {repeatedImageEdits} from './repeatedImage.ts'
import type {Attempt, Writer, Writing} from './writing.ts'

type Edits = readonly TextEdit[] | undefined

const sources = ['path', 'src', 'url', 'file', 'feature', 'image'] as const
const alts = ['alt', 'description', 'alttext'] as const

const pathEdits = (writing: Writing, path: string): Edits => {
  const {reading, matter, habits} = writing
  const own = ownValue(reading, 'image')
  if (own !== undefined && isMap(own.value)) {
    const member = memberOf(own.value, sources)
    return member === undefined
      ? undefined
      : setValue(matter, [...own.path, member.key], path, habits)
  }
  return putField(writing, 'image', path)
}

const altEdits = (writing: Writing, alt: string): Edits => {
  const {reading, matter, habits} = writing
  const own = ownValue(reading, 'image')
  const member = own !== undefined && isMap(own.value) ? memberOf(own.value, alts) : undefined
  if (own !== undefined && member !== undefined)
    return setValue(matter, [...own.path, member.key], alt, habits)
  return alt === '' ? (removeField(writing, 'imageAlt') ?? []) : putField(writing, 'imageAlt', alt)
}

const write =
  (withAlt: boolean): Attempt =>
  (writing) => {
    const {wanted, shown} = writing
    const image = wanted.document['mainImage']
    const before = shown.document['mainImage']
    const repeated = repeatedImageEdits(writing)
    if (!isObject(image)) {
      const removed = removeField(writing, 'image')
      return removed === undefined ? undefined : [...removed, ...repeated]
    }
    const path = writing.imageOf(image)
    if (path === undefined) return undefined
    const old = isObject(before) ? writing.imageOf(before) : undefined
    const parts: readonly Edits[] = [
      path === old ? [] : pathEdits(writing, path),
      withAlt ? altEdits(writing, typeof image['alt'] === 'string' ? image['alt'] : '') : [],
    ]
    if (parts.includes(undefined)) return undefined
    const edits = [...parts.flatMap((part) => part ?? []), ...repeated]
    return edits.length === 0 ? undefined : edits
  }

/** The main image, and its copy where the body begins with it. */
export const image: Writer = {fields: ['mainImage'], attempts: [write(false), write(true)]}
