import {dropAttributes} from '../flow/reportAttributes.ts'
import type {State} from '../flow/state.ts'
import type {AnyElement} from './elementHandler.ts'

/** Says which attributes of an element have no place in Portable Text. */
export function reportProperties(
  state: State,
  element: AnyElement,
  takes: readonly string[],
): void {
  if (takes.includes('*')) return
  const dropped = Object.entries(element.properties).filter(([name]) => !takes.includes(name))
  if (dropped.length > 0) dropAttributes(state, Object.fromEntries(dropped), element)
}
