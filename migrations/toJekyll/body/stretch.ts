import type {BlockWriting} from '../markdown/blockText.ts'
import {nothingAbove, writeBlocks} from '../markdown/bodyText.ts'
import type {TextEdit} from '../text/textEdit.ts'
import type {Step} from './alignBody.ts'
import {levelOf} from './gaps.ts'
import type {Part} from './units.ts'

const oldParts = (step: Step): readonly Part[] => (step.kind === 'insert' ? [] : step.unit.parts)

const newParts = (step: Step): readonly Part[] =>
  step.kind === 'insert' || step.kind === 'change'
    ? step.parts
    : step.kind === 'keep'
      ? step.unit.parts
      : []

/** Whether a step is inside of a list or a quote, which goes on before or behind it. */
const isWithin = (step: Step): boolean =>
  [...oldParts(step), ...newParts(step)].some(
    (part) => levelOf(part) > 0 || part.block['style'] === 'blockquote',
  )

/** How many steps in a row, from some place on, belong to the same list or quote, and the one behind. */
const reach = (steps: readonly Step[]): number => {
  const end = steps.findIndex((step) => !isWithin(step))
  return end === -1 ? steps.length : end + 1
}

/**
 * Writes what changed anew, with the whole lists and quotes around it and the blocks next to it;
 * what stands above and below keeps its bytes. `undefined` where nothing of the page is there.
 */
export function stretchEdit(steps: readonly Step[], writing: BlockWriting): TextEdit | undefined {
  const changed = steps.flatMap(({kind}, index) => (kind === 'keep' ? [] : [index]))
  const [first] = changed
  const last = changed.at(-1)
  if (first === undefined || last === undefined) return undefined
  const from = first - reach(steps.slice(0, first).toReversed())
  const stretch = steps.slice(from, last + 1 + reach(steps.slice(last + 1)))
  const units = stretch.flatMap((step) => (step.kind === 'insert' ? [] : [step.unit]))
  const [top] = units
  const bottom = units.at(-1)
  if (top === undefined || bottom === undefined) return undefined
  const blocks = stretch.flatMap((step) => newParts(step).map(({block}) => block))
  return {
    start: top.start,
    end: bottom.tail,
    text: writeBlocks(blocks, nothingAbove, writing).text,
  }
}
