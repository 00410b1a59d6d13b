import {
  frontMatterText,
  isMapping,
  isSequence,
  endOf,
  isFlow,
} from '../frontMatter/frontMatterText.ts'
import {type ScalarStyle, styleOf} from '../frontMatter/scalarStyle.ts'
import type {YamlHabits} from '../frontMatter/writeValue.ts'
import type {PageReading} from '../reading/siteReader.ts'
import {lineStart} from '../text/lines.ts'

interface Shown {
  readonly styles: readonly ScalarStyle[]
  readonly listIndents: readonly string[]
  readonly lineBreak: string
}

const shownOn = ({file}: PageReading): Shown | undefined => {
  const matter = frontMatterText(file.text)
  if (matter === undefined || !isMapping(matter.root)) return undefined
  const {yaml, lineBreak} = matter
  const pairs = matter.root.pairs.map(({value}) => value)
  return {
    lineBreak,
    styles: pairs.flatMap((value) => {
      const source = yaml.slice(value.start, endOf(matter, value))
      return value.kind === 'scalar' && /\s/u.test(value.text) ? [styleOf(source)] : []
    }),
    listIndents: pairs.flatMap((value) => {
      const first = isSequence(value) && !isFlow(matter, value) ? value.items[0] : undefined
      if (first === undefined) return []
      const dash = yaml.lastIndexOf('-', first.start - 1)
      const before = yaml.slice(lineStart(yaml, dash), dash)
      return before.trim() === '' ? [before] : []
    }),
  }
}

const most = <Item>(items: readonly Item[]): Item | undefined =>
  [...Map.groupBy(items, (item) => item)].toSorted((a, b) => b[1].length - a[1].length)[0]?.[0]

/** How a page writes its front matter: by its own habits, else by those of its neighbours. */
export function yamlHabits([own, ...neighbours]: readonly PageReading[]): YamlHabits {
  const ownShown = own === undefined ? undefined : shownOn(own)
  const others = neighbours.slice(0, 12).flatMap((page) => shownOn(page) ?? [])
  const style =
    most(ownShown?.styles ?? []) ?? most(others.flatMap(({styles}) => styles)) ?? 'plain'
  const listIndent =
    most(ownShown?.listIndents ?? []) ?? most(others.flatMap(({listIndents}) => listIndents)) ?? ''
  return {
    style: style === 'block' ? 'plain' : style,
    listIndent,
    lineBreak: ownShown?.lineBreak ?? others[0]?.lineBreak ?? '\n',
  }
}
