import {headingDepth, isBold, type Line} from '../lines/line.ts'
import {roomIn} from '../names/room.ts'
import {pattern} from '../tokens/pattern.ts'
import type {Tokens} from '../tokens/tokens.ts'
import {announcesOtherTimes, announcesProgramme, announcesTime} from './programmeWords.ts'

/** The lines under one heading. */
export interface Section {
  readonly heading?: Line
  /** 1 to 6; 7 for a line in bold, 8 for a line that ends with a colon. */
  readonly depth: number
  /** What this heading, or one above it, announces. */
  readonly about: 'programme' | 'time' | 'otherTimes' | 'other'
  readonly lines: readonly Line[]
}

/** A heading, a short line all in bold, or a short line that announces a programme. */
const depthOf = (line: Line): number | undefined => {
  const styled = headingDepth(line)
  if (styled !== undefined) return styled
  if (line.level > 0 || line.cells !== undefined || line.text.length > 120) return undefined
  if (isBold(line)) return 7
  const announces = announcesProgramme(line.words) || /^[^.!?]{1,60}:$/u.test(line.text)
  return announces ? 8 : undefined
}

const aboutOf = (text: Tokens): Section['about'] => {
  if (announcesProgramme(text)) return 'programme'
  if (announcesOtherTimes(text)) return 'otherTimes'
  return announcesTime(text) ? 'time' : 'other'
}

const partHeading = pattern('^ (goesOnHeading | weekday | dayPart | #)')

/** A day, half or room of a programme: "Saturday 5 May", "Morning", "Room 2" go on with what is above. */
const goesOn = ({text, lexicon}: Line): boolean =>
  partHeading.fits(lexicon.read(text)) || roomIn(text) !== undefined

/**
 * Cuts a body at its headings. `isTimed` lines are no headings, whatever they look like.
 * @param about what all of it is about, where no heading says that
 */
export function sectionsOf(
  lines: readonly Line[],
  isTimed: (line: Line) => boolean,
  about: Section['about'] = 'other',
): readonly Section[] {
  const sections: {heading?: Line; depth: number; about: Section['about']; lines: Line[]}[] = [
    {depth: 0, about, lines: []},
  ]
  for (const line of lines) {
    const depth = isTimed(line) ? undefined : depthOf(line)
    const last = sections.at(-1)
    if (depth === undefined) {
      last?.lines.push(line)
      continue
    }
    const own = aboutOf(line.words)
    const inherits =
      own === 'other' &&
      last?.about === 'programme' &&
      (depth > last.depth || (depth === last.depth && goesOn(line)))
    sections.push({heading: line, depth, about: inherits ? 'programme' : own, lines: []})
  }
  return sections
}
