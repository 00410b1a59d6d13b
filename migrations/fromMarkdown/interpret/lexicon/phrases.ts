/**
 * Writes out the phrases of a lexicon's line, as they are written in a dictionary: phrases stand
 * between commas, `(a/b)` is one of several, `[a/b]` one of them or nothing, `sign~up` is written
 * together, apart or with a hyphen, and a star stands for any letters: `anmälning*`.
 */
export function phrasesOf(line: string): readonly string[] {
  return line
    .split(/,\s+|\n/u)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
    .flatMap(writtenOut)
}

/** The innermost choice of a phrase, if it has one. */
const choice = /\[([^[\]()]*)\]|\(([^[\]()]*)\)|(~)/u

const joints = ['', ' ', '-'] as const

const writtenOut = (phrase: string): readonly string[] => {
  const match = choice.exec(phrase)
  if (match === null) return [phrase.replaceAll(/\s+/gu, ' ').trim()]
  const [whole, optional, oneOf] = match
  const before = phrase.slice(0, match.index)
  const behind = phrase.slice(match.index + whole.length)
  const options =
    oneOf !== undefined
      ? oneOf.split('/')
      : optional !== undefined
        ? ['', ...optional.split('/')]
        : joints
  return options.flatMap((option) => writtenOut(before + option + behind))
}
