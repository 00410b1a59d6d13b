import {endItem, endList, startItem, startList} from '../flow/lists.ts'
import {blockWith, type ElementHandler} from './elementHandler.ts'

const numberOf = (text: string | undefined): number => {
  const start = Number.parseInt(text ?? '', 10)
  return Number.isNaN(start) ? 1 : start
}

const ul: ElementHandler = blockWith(
  (state, element) => startList(state, 'bullet', 1, element),
  endList,
)

const ol: ElementHandler = blockWith(
  (state, element) => startList(state, 'number', numberOf(element.properties['start']), element),
  endList,
  ['start'],
)

const li: ElementHandler = blockWith(startItem, endItem)

export const lists = {ul, menu: ul, dir: ul, ol, li}
