import {holdsWords} from '../../../../../content/text/holdsWords.ts'
import type {ProgrammeItem} from '../../../interpret/facts.ts'
import {lexiconOf} from '../../../interpret/lexicon/lexicon.ts'
import {sessionKindOfLabel} from '../../../interpret/programme/programmeWords.ts'
import {isAmong, type Leaf, type Made, type Stands, textsIn} from './leaf.ts'
import {saysOfNamed} from './people.ts'
import {numbersDay, saysOf} from './period.ts'

type Path = Leaf['path']

const startsWith = (path: Path, start: Path): boolean =>
  start.every((part, index) => path[index] === part)

/** What of an item stands in its session, as texts. */
const saidIn = ({title, room, row}: ProgrammeItem): readonly string[] =>
  textsIn({title, room, excerpt: row?.excerpt, links: row?.links.map(({url}) => url)})

const isSaidIn = (item: ProgrammeItem, leaf: Leaf, made: Made): boolean =>
  isAmong(saidIn(item), leaf) ||
  (item.period !== undefined &&
    (saysOf(item.period, leaf, made) ||
      numbersDay(leaf, item.period, made.context.facts.period?.value, made))) ||
  sessionKindOfLabel(lexiconOf(made.context.facts.languages).read(leaf.text)) === item.kind

/** Whether a line that is an item says no more than its session. */
const isLineOf = ({title, speakers, room, period}: ProgrammeItem, {text}: Leaf): boolean => {
  const said = [period?.text, title, ...speakers, room].filter((part) => part !== undefined)
  return holdsWords(said, text)
}

const ofSpeakers = saysOfNamed('sessionSpeakers')

/**
 * Whether a leaf of the rows of a programme stands in the session that its row became; one above rows, such
 * as their day or room, in all of them.
 */
export const saysSession: Stands = (leaf, made) => {
  const {path} = leaf
  const rows = made.rows().flatMap(({value}) => (value.row === undefined ? [] : [value]))
  const own = rows.filter(({row}) => startsWith(path, row?.path ?? []))
  const line = own.filter(({row}) => row?.path.length === path.length)
  if (line.length > 0) return line.some((item) => isLineOf(item, leaf))
  const [item] = own
  if (item !== undefined) return isSaidIn(item, leaf, made) || ofSpeakers(leaf, made)
  const below = rows.filter(({row}) => startsWith(row?.path ?? [], path.slice(0, -1)))
  return below.length > 0 && below.every((each) => isSaidIn(each, leaf, made))
}
