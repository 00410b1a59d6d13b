import {joinedText} from '../text/joinedText.ts'
import type {Occasion} from './occasion.ts'
import {occasionText} from './occasionText.ts'

interface Session extends Occasion {
  readonly room?: string
  readonly eventTitle?: string
}

/** What tells two sessions apart, in one line: state, when, room, and of which event. */
export function sessionText({room, eventTitle, ...session}: Session, siteZone: string): string {
  return joinedText(occasionText(session, siteZone), room, eventTitle)
}
