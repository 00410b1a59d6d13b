import {hostTurns} from './hostTurns.ts'
import {robotsOf} from './robots.ts'
import type {FetchSettings} from './settings.ts'
import type {Web} from './visit.ts'

/** The web for one run: what is learned of a host (its robots.txt, its pace) holds for all of it. */
export function openWeb(settings: FetchSettings): Web {
  const turns = hostTurns(settings.pauseMs, settings.signal)
  return {settings, turns, obeyRobots: robotsOf(settings, turns)}
}
