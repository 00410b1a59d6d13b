import type {Handlers, PartType} from '../handler.ts'
import {definitionPart} from './definitionPart.ts'
import {listItem} from './listItem.ts'
import {tableCell} from './tableCell.ts'
import {tableRow} from './tableRow.ts'

/** Handlers of nodes that stand inside of certain blocks only. */
export const parts: Handlers<PartType> = {
  definitionDescription: definitionPart,
  definitionTerm: definitionPart,
  listItem,
  tableCell,
  tableRow,
}
