import type {DraftItem} from './draftItem.ts'

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
  const isIn = (position: DraftItem['position']) => {
    const sure = items.filter((item) => item.speakers.length > 0 && item.position === position)
    const guessed = items.filter((item) => isGuess(item) && item.guess?.position === position)
    return sure.length >= fewest && sure.length >= perGuess * guessed.length
  }
  return items.map((item) => (isGuess(item) && isIn(item.guess?.position) ? withGuess(item) : item))
}

const isGuess = ({speakers, guess}: DraftItem): boolean =>
  speakers.length === 0 && guess !== undefined
