import {samePlaces} from '../../../../content/lists/samePlaces.ts'
import {wordsIn} from '../../merge/words/mergeWords.ts'

/** Of longer lines both are shown whole. */
const mostWords = 1500
/** So many words that stay are shown around those that do not. */
const around = 4

type Kind = 'same' | 'gone' | 'came'
interface Stretch {
  readonly kind: Kind
  readonly words: string[]
}

const stretchesOf = (before: readonly string[], after: readonly string[]): readonly Stretch[] => {
  const stretches: Stretch[] = []
  const add = (kind: Kind, word: string): void => {
    const last = stretches.at(-1)
    if (last?.kind === kind) last.words.push(word)
    else stretches.push({kind, words: [word]})
  }
  let next = 0
  for (const [at, place] of samePlaces(before, after).entries()) {
    if (place === undefined) {
      add('gone', before[at] ?? '')
      continue
    }
    for (; next < place; next += 1) add('came', after[next] ?? '')
    add('same', before[at] ?? '')
    next = place + 1
  }
  for (; next < after.length; next += 1) add('came', after[next] ?? '')
  return stretches
}

const marked: Readonly<Record<Kind, (text: string) => string>> = {
  same: (text) => text,
  gone: (text) => `[-${text}-]`,
  came: (text) => `{+${text}+}`,
}

const shortened = (words: readonly string[], isFirst: boolean, isLast: boolean): string => {
  const [head, tail] = [isFirst ? 0 : around, isLast ? 0 : around]
  if (words.length <= head + tail + 1) return words.join('')
  const end = tail === 0 ? '' : words.slice(-tail).join('')
  return `${words.slice(0, head).join('')}… ${end}`
}

/** What changed in a line: `at [-noon-]{+three+} in the …`. */
export function wordDiff(before: string, after: string): string {
  const [old, now] = [wordsIn(before), wordsIn(after)]
  if (old.length > mostWords || now.length > mostWords) return `[-${before}-]{+${after}+}`
  const stretches = stretchesOf(old, now)
  return stretches
    .map(({kind, words}, place) => {
      if (kind === 'same') return shortened(words, place === 0, place === stretches.length - 1)
      const text = words.join('')
      const space = /\s*$/u.exec(text)?.[0] ?? ''
      return `${marked[kind](text.trimEnd())}${space === '' ? '' : ' '}`
    })
    .join('')
    .trim()
}
