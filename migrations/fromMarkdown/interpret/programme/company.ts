import type {DraftItem} from './draftItem.ts'
import type {NamePosition} from './itemTitle.ts'

const fewest = 2
/** So many surely name somebody for each that may. */
const perGuess = 2

/** Takes those for speakers who may be some. */
export function withGuess<Item extends Pick<DraftItem, 'title' | 'speakers' | 'guess'>>(
  item: Item,
): Item {
  const {guess, speakers} = item
  return guess === undefined || speakers.length > 0
    ? item
    : {...item, title: guess.title, speakers: guess.speakers, position: guess.position}
}

/**
 * A name of which only the form says that it is a person's keeps company: where the items of a programme
 * name people in one place ("Title (Ada Berg)"), what stands in that place is one as well.
 */
export function withCompany(items: readonly DraftItem[]): readonly DraftItem[] {
  const [sure, guessed] = [new Map<NamePosition, number>(), new Map<NamePosition, number>()]
  for (const {speakers, position, guess} of items) {
    if (speakers.length > 0) count(sure, position)
    else count(guessed, guess?.position)
  }
  const isIn = (position: NamePosition | undefined) => {
    const found = (position && sure.get(position)) ?? 0
    return found >= fewest && found >= perGuess * ((position && guessed.get(position)) ?? 0)
  }
  return items.map((item) => (isGuess(item) && isIn(item.guess?.position) ? withGuess(item) : item))
}

const count = (counts: Map<NamePosition, number>, position: NamePosition | undefined): void => {
  if (position !== undefined) counts.set(position, (counts.get(position) ?? 0) + 1)
}

const isGuess = ({speakers, guess}: DraftItem): boolean =>
  speakers.length === 0 && guess !== undefined
