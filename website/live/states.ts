import type {RegistrationMoment} from '../../content/registration/registrationTimeline.ts'

/**
 * States over time as an attribute of an element: a line each, with the second since 1970 from which
 * it holds, its name, and its words. Nothing where the first state is the last one. That one is said to
 * hold since 1970, so that a page is the same whenever it is made, until something changes.
 */
export function statesProps(
  timeline: readonly (Omit<RegistrationMoment, 'text'> & {readonly text?: string})[],
): {readonly 'data-states'?: string} {
  const lines = timeline.map(
    ({from, state, text = ''}, at) => `${at === 0 ? 0 : secondsOf(from)} ${state} ${text}`,
  )
  return lines.length > 1 ? {'data-states': lines.map((line) => line.trim()).join('\n')} : {}
}

/** The first whole second in which what holds from `moment` on does hold. */
export function secondsOf(moment: string | number): number {
  return Math.ceil(new Date(moment).getTime() / 1000)
}
