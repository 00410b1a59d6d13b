import {commonEnds} from '../../../content/lists/commonEnds.ts'
import {isList, type Json} from '../../fromMarkdown/dataset/json.ts'
import {isList as isYamlList} from '../../fromMarkdown/mapping/frontMatterValue.ts'
import type {Field} from '../../fromMarkdown/mapping/mappingShape.ts'
import {isBlank} from '../../fromMarkdown/mapping/pageKeys.ts'
import type {FieldName} from '../compare/fields.ts'
import {insertItems, removeItem} from '../frontMatter/editItems.ts'
import {setValue} from '../frontMatter/editPairs.ts'
import {ownValue, putField, putKey, removeField} from './ownKeys.ts'
import type {Attempt, Writer, Writing} from './writing.ts'

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value.trim() : '')

const textsOf = (value: Json | undefined): readonly string[] =>
  isList(value) ? value.flatMap((item) => (typeof item === 'string' ? item : [])) : []

/** A field that is one text, under one key. */
export function textWriter(name: FieldName, field: Field): Writer {
  return {
    fields: [name],
    attempts: [
      (writing) => {
        const text = textOf(writing.wanted.document[name])
        return text === '' ? removeField(writing, field) : putField(writing, field, text)
      },
    ],
  }
}

/** Items of a list that are no more there go, new ones come at their place; the others stay. */
const changedItems =
  (read: (writing: Writing) => readonly string[], field: Field): Attempt =>
  (writing) => {
    const {reading, matter, habits} = writing
    const own = ownValue(reading, field)
    if (own === undefined || !isYamlList(own.value)) return undefined
    const before = own.value.map((item) => (isBlank(item) ? '' : String(item)))
    const after = read(writing)
    if (after.length === 0) return undefined
    const same = commonEnds(before, after)
    const gone = before.length - same.before - same.behind
    const came = after.slice(same.before, after.length - same.behind)
    const replaced = Math.min(gone, came.length)
    const edits = came
      .slice(0, replaced)
      .map((text, index) => setValue(matter, [...own.path, same.before + index], text, habits))
    const more = came.slice(replaced)
    const added =
      more.length === 0 ? [] : [insertItems(matter, own.path, same.before + replaced, more, habits)]
    const removed = Array.from({length: gone - replaced}, (_, index) =>
      removeItem(matter, own.path, same.before + replaced + index),
    )
    const all = [...edits, ...added, ...removed]
    return all.includes(undefined) ? undefined : all.flatMap((each) => each ?? [])
  }

/** A field that is a list of texts. */
export function textsWriter(name: FieldName, field: Field): Writer {
  const wanted: (writing: Writing) => readonly string[] = ({wanted: {document}}) =>
    textsOf(document[name])
  return {
    fields: [name],
    attempts: [
      changedItems(wanted, field),
      (writing) => {
        const texts = wanted(writing)
        return texts.length === 0
          ? removeField(writing, field)
          : putField(
              writing,
              field,
              texts.length === 1 && isSingle(writing, field) ? (texts[0] ?? '') : texts,
            )
      },
      (writing) =>
        wanted(writing).length === 0 ? undefined : putField(writing, field, wanted(writing)),
    ],
  }
}

const isSingle = ({reading, neighbours}: Writing, field: Field): boolean => {
  const own =
    ownValue(reading, field) ?? neighbours.flatMap((page) => ownValue(page, field) ?? [])[0]
  return own !== undefined && !isYamlList(own.value)
}

/** A key that Jekyll and its plugins read, whatever a mapping says. */
export function jekyllWriter(name: FieldName, key: string): Writer {
  return {
    fields: [name],
    attempts: [
      (writing) => {
        const {wanted, reading} = writing
        const value = wanted.document[name]
        const own = reading.page.frontMatter.ownKeys.find(
          (each) => each.replaceAll(/[-_]/gu, '') === key.replaceAll(/[-_]/gu, ''),
        )
        const texts = textsOf(value)
        const text = textOf(value)
        if (texts.length > 0) return putKey(writing, own ?? key, texts)
        return putKey(writing, own ?? key, text)
      },
    ],
  }
}
