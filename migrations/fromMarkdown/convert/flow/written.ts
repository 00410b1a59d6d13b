import {restorePlaceholders} from '../../parse/liquid/placeholder.ts'
import type {State} from './state.ts'

/** A text that is not shown as words (an address, code), with its Liquid as it was written. */
export function written({liquid}: State, text: string): string {
  return liquid.length > 0 ? restorePlaceholders(text, liquid) : text
}
