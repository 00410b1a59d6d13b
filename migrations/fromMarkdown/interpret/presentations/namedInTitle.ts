import type {Line} from '../lines/line.ts'
import type {Tokens} from '../tokens/tokens.ts'
import {namedOn, type ReadPresentation} from './presentationReader.ts'
import {onlyTells} from './projectWords.ts'

const markBefore = /:\s+|\s[–—-]\s+/gu

/** Where a name may start: at the start, behind a mark, behind what one does with a project. */
const startsIn = (title: Tokens): readonly number[] => [
  0,
  ...[...title.text.matchAll(markBefore)].map(({0: mark, index}) => index + mark.length),
  ...title.all('titleLead').map(({end}) => end),
]

const marks = /[!?.]+$/u
/** "Open Streets: a workshop" */
const subtitle = /:\s|\s[–—-]\s/u
const longest = 120

/**
 * What the title of an event names and its text speaks of: "Workshop: try Open Streets", "Coffee with
 * Open Streets". Candidates only.
 */
export function namedInTitle(title: string, lines: readonly Line[]): readonly ReadPresentation[] {
  const [first] = lines
  if (first === undefined || title.length > longest) return []
  const read = first.lexicon.read(title)
  if (onlyTells(read)) return []
  const names = startsIn(read)
    .toSorted((a, b) => a - b)
    .map((start) => title.slice(start).trim())
    .filter((name) => /^[\p{Lu}\d]/u.test(name))
    .flatMap((name) => [name, name.split(subtitle)[0] ?? name])
  return [...new Set(names)].flatMap((name) => {
    const bare = name.replace(marks, '')
    const line = bare.length < 3 ? undefined : lines.find(({text}) => text.includes(bare))
    if (line === undefined) return []
    return [namedOn(line, 'project-named', {title: line.text.includes(name) ? name : bare}, title)]
  })
}
