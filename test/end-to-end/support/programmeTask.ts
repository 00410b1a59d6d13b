import type {Locator, Page} from 'playwright-core'

import type {seedProgramme, SeedEvent} from './programme.ts'

/** A moment of the day of the evening, in UTC. */
export function at(clock: string, date = '2030-05-20'): string {
  return `${date}T${clock}:00.000Z`
}

/** 18:00 to 21:00 in Stockholm. */
export const evening: SeedEvent = {start: at('16:00'), end: at('19:00')}

export const sessions = {
  a: {title: 'Alpha', room: 'Sal 1', start: at('16:00'), end: at('16:30')},
  b: {title: 'Beta', room: 'Sal 1', start: at('16:45'), end: at('17:00')},
  c: {title: 'Gamma', room: 'Sal 2', start: at('16:00'), end: at('16:40'), isDraft: true},
  p: {title: 'Paus', kind: 'break', start: at('17:30'), end: at('17:45')},
  t: {title: 'Tau'},
}

export const night: SeedEvent = {start: at('20:00'), end: at('00:00', '2030-05-21')}
/** The clocks go back at 3:00 on 27 October. */
export const longNight: SeedEvent = {
  start: at('22:00', '2030-10-26'),
  end: at('06:00', '2030-10-27'),
}
/** They go forward at 2:00 on 31 March. */
export const shortNight: SeedEvent = {
  start: at('21:00', '2030-03-30'),
  end: at('06:00', '2030-03-31'),
}
export const weekend: SeedEvent = {start: at('07:00', '2030-10-26'), end: at('16:00', '2030-10-27')}

export interface Stand {
  readonly start: string | null
  readonly end: string | null
  readonly room: string | null
}

export function stand(start: string | null, end: string | null, room: string | null): Stand {
  return {start, end, room}
}

/** Something an editor does, in two ways, and what is stored then. */
export interface Task {
  readonly event?: SeedEvent
  readonly seeds?: Parameters<typeof seedProgramme>[2]
  readonly mouse: (page: Page) => Promise<unknown>
  readonly keys: (page: Page) => Promise<unknown>
  /** By the id of the session; null of one that is gone. */
  readonly result: Readonly<Record<string, Stand | null>>
}

export function times(key: string, count: number): readonly string[] {
  return Array.from({length: count}, () => key)
}

export function tray(page: Page): Locator {
  return page.getByTestId('programme-tray')
}
