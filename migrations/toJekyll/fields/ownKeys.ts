import {defined} from '../../../content/objects/defined.ts'
import {type NamedValue, valuesOf} from '../../fromMarkdown/mapping/frontMatterValue.ts'
import type {Field} from '../../fromMarkdown/mapping/mappingShape.ts'
import {isBlank} from '../../fromMarkdown/mapping/pageKeys.ts'
import {plainKey} from '../../fromMarkdown/mapping/plainKey.ts'
import {addKey, removeKey, setValue} from '../frontMatter/editPairs.ts'
import {endOf, frontMatterText, keysOf, nodeAt} from '../frontMatter/frontMatterText.ts'
import {type ScalarStyle, styleOf} from '../frontMatter/scalarStyle.ts'
import type {Value, YamlHabits} from '../frontMatter/writeValue.ts'
import type {PageReading} from '../reading/siteReader.ts'
import type {TextEdit} from '../text/textEdit.ts'
import type {Writing} from './writing.ts'

type Edits = readonly TextEdit[] | undefined
type Page = Pick<PageReading, 'page' | 'keys'>

const isOwn = ({page}: Page, {path}: NamedValue): boolean =>
  page.frontMatter.ownKeys.includes(String(path[0]))

/** The values that a page itself, not a default of the site, has under a field's keys. */
export function ownValues(reading: Page, field: Field): readonly NamedValue[] {
  const {page, keys} = reading
  return valuesOf(page.frontMatter, keys[field]).filter((value) => isOwn(reading, value))
}

/** The first of them that says something. */
export function ownValue(reading: Page, field: Field): NamedValue | undefined {
  return ownValues(reading, field).find(({value}) => !isBlank(value))
}

const spelled = ({page, keys}: Page, field: Field): string | undefined => {
  const names = keys[field]
  return names
    .flatMap((name) => page.frontMatter.ownKeys.filter((key) => plainKey(key) === name))
    .at(0)
}

const votes = <Item>(items: readonly Item[]): Item | undefined =>
  [...Map.groupBy(items, (item) => item)].toSorted((a, b) => b[1].length - a[1].length)[0]?.[0]

/** What a field's key is called on this site. */
export function keyFor(writing: Writing, field: Field): string {
  const {reading, neighbours, target} = writing
  const found = votes(neighbours.flatMap((page) => spelled(page, field) ?? []))
  const usual = target.keys[field]
  const isMapped = reading.keys[field].includes(plainKey(usual))
  return (
    spelled(reading, field) ??
    found ??
    (isMapped ? usual : (reading.keys[field].find((key) => !key.includes(':')) ?? usual))
  )
}

/** The key of the page that a new key is to follow, as on the page most like it that has the key. */
const keyBefore = ({reading, neighbours}: Writing, key: string): string | undefined => {
  const present = new Set(reading.page.frontMatter.ownKeys)
  const model = neighbours.find(({page}) => page.frontMatter.ownKeys.includes(key))
  const keys = model?.page.frontMatter.ownKeys
  return keys && (keys.slice(0, keys.indexOf(key)).findLast((each) => present.has(each)) ?? '')
}

const styleIn = (reading: PageReading, key: string): ScalarStyle | undefined => {
  const matter = frontMatterText(reading.file.text)
  const node = nodeAt(matter?.root, [key])
  if (matter === undefined || node?.kind !== 'scalar') return undefined
  const source = matter.yaml.slice(node.start, endOf(matter, node))
  return source === '' || source === "''" || source === '""' ? undefined : styleOf(source)
}

const habitsFor = (writing: Writing, key: string): YamlHabits => {
  const near = writing.neighbours.slice(0, 12)
  const style = near.map((page) => styleIn(page, key)).find((each) => each !== undefined)
  return {
    ...writing.habits,
    ...defined({style: style === undefined || style === 'block' ? undefined : style}),
  }
}

/** Writes a value under a key that the page has, or adds the key where its neighbours have it. */
export function putKey(writing: Writing, key: string, value: Value): Edits {
  const {matter} = writing
  const habits = habitsFor(writing, key)
  return keysOf(matter.root).includes(key)
    ? setValue(matter, [key], value, habits)
    : addKey(matter, key, value, habits, keyBefore(writing, key))
}

/** Writes a field's value under the key that holds it, or under the one that is to. */
export function putField(writing: Writing, field: Field, value: Value): Edits {
  const {reading, matter, habits} = writing
  const own = ownValue(reading, field)
  if (own !== undefined) return setValue(matter, own.path, value, habits)
  return putKey(writing, keyFor(writing, field), value)
}

/** Takes away what the page has under a field's keys. */
export function removeField({reading, matter}: Writing, field: Field): Edits {
  const edits = ownValues(reading, field)
    .filter(({value}) => !isBlank(value))
    .map(({path}) => removeKey(matter, path))
  if (edits.length === 0 || edits.includes(undefined)) return undefined
  return edits.flatMap((each) => each ?? [])
}
