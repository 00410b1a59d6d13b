import {dateFormat} from '../time/dateFormat.ts'
import {clockText} from '../time/localDays.ts'
import {type ProgrammeFrame, programmeDate} from './programmeDays.ts'
import type {Placement} from './programmeSession.ts'
import type {ReleaseChange, ReleasedSession} from './releaseChanges.ts'

/** A place of a programme in words: “Sal 1 18:00”, with the day where there are several. */
const placeText = ({start, room}: Placement, frame: ProgrammeFrame, withDay: boolean): string => {
  if (start === undefined) return 'no time yet'
  const day = dateFormat('en-GB', {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  })
  return [
    ...(room === undefined ? [] : [room]),
    ...(withDay ? [day.format(Date.parse(programmeDate(start, frame))).replace(',', '')] : []),
    clockText(start, frame.timeZone),
  ].join(' ')
}

/** One line a change: “Öppna data: moved from Sal 2 18:00 to Sal 2 18:30”. */
export function changeText(change: ReleaseChange, frame: ProgrammeFrame): string {
  const {kind, session} = change
  const {title} = session
  switch (kind) {
    case 'new':
      return `${title}: new, ${placeText(session, frame, true)}`
    case 'gone':
      return `${title}: gone (was ${placeText(session, frame, true)})`
    case 'renamed':
      return `${title}: was called “${change.before.title}”`
    case 'changed':
      return `${title}: other text, people or links`
    case 'moved':
      return `${title}: ${movedText(change.before, session, frame)}`
  }
}

const movedText = (
  before: ReleasedSession,
  after: ReleasedSession,
  frame: ProgrammeFrame,
): string => {
  const dateOf = ({start}: ReleasedSession) =>
    start === undefined ? undefined : programmeDate(start, frame)
  const isOtherDay = dateOf(before) !== dateOf(after)
  const [from, to] = [placeText(before, frame, isOtherDay), placeText(after, frame, isOtherDay)]
  if (from !== to) return `moved from ${from} to ${to}`
  const until = ({end}: ReleasedSession) =>
    end === undefined ? 'an open end' : clockText(end, frame.timeZone)
  return `now ends at ${until(after)}, was ${until(before)}`
}
