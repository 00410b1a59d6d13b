import {element, type Tree} from './tree.ts'

/** A sentence of a message: what stands between backticks is a value. */
export function inWords(text: string): readonly Tree[] {
  return text
    .split('`')
    .flatMap((words, place) =>
      words === '' ? [] : [place % 2 === 1 ? element('code', {}, words) : words],
    )
}
