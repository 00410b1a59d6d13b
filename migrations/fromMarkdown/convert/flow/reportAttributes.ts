import type {AnyNode} from '../handler.ts'
import type {State} from './state.ts'

const written = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')

/** kramdown's own words, which handlers follow. */
const known: ReadonlySet<string> = new Set(['standalone', 'toc'])

/** Says which attributes of a Markdown node (`{: .class}`) have no place in Portable Text. */
export function reportAttributes(state: State, {attributes, start, end}: AnyNode): void {
  if (attributes === undefined) return
  const dropped = Object.entries(attributes).filter(([name]) => !known.has(name))
  if (dropped.length > 0) dropAttributes(state, Object.fromEntries(dropped), {start, end})
}

export function dropAttributes(
  state: State,
  attributes: Readonly<Record<string, string>>,
  range: {readonly start: number; readonly end: number},
): void {
  state.notes.add('attributes-dropped', range, {
    reason: `There is no place for the attributes \`${written(attributes)}\``,
    actual: written(attributes),
  })
}
