import type {DayPage} from '../../content/programme/layout.ts'
import {withoutTime} from '../../content/programme/operations.ts'
import type {ProgrammeSession} from '../../content/programme/programmeSession.ts'
import {type Command, movedBy, movedToPage, resizedBy, swapped} from './commands.ts'
import type {Actions} from './useActions.ts'
import type {useChoice} from './useChoice.ts'
import type {Programme} from './useProgramme.ts'

interface Around {
  /** The session on which the key was pressed. */
  readonly session: ProgrammeSession
  readonly programme: Pick<Programme, 'sessions' | 'layout'>
  readonly page: DayPage | undefined
  readonly choice: ReturnType<typeof useChoice>
  readonly actions: Actions
  readonly onOpen: (session: ProgrammeSession) => void
}

type Runs = {
  readonly [Kind in Command['kind']]: (
    command: Extract<Command, {readonly kind: Kind}>,
    around: Around & {readonly about: readonly ProgrammeSession[]},
  ) => string | undefined
}

const nothingMore = undefined

const runs: Runs = {
  move: ({way}, {about, programme: {sessions, layout}, page, actions}) => {
    actions.put('Moved', about, movedBy(way, about, sessions, layout, page?.date))
    return nothingMore
  },
  day: ({pages}, {about, programme: {layout}, page, actions}) => {
    const index = layout.days.findIndex(({date}) => date === page?.date)
    const to = layout.days[index + pages]?.date
    if (index === -1 || to === undefined) return nothingMore
    actions.put('Moved', about, movedToPage(about, to, layout))
    return to
  },
  resize: ({minutes}, {about, actions}) => {
    actions.put('Changed the length of', about, resizedBy(minutes, about))
    return nothingMore
  },
  swap: (_command, {about, actions}) => {
    actions.put('Swapped', about, swapped(about))
    return nothingMore
  },
  remove: (_command, {about, actions}) => {
    actions.remove(about)
    return nothingMore
  },
  withoutTime: (_command, {about, actions}) => {
    actions.put('Took the time from', about, withoutTime(about))
    return nothingMore
  },
  open: (_command, {session, onOpen}) => {
    onOpen(session)
    return nothingMore
  },
  choose: (_command, {session, choice}) => {
    choice.toggle(session)
    return nothingMore
  },
  chooseAll: (_command, {page, choice}) => {
    choice.chooseAll((page?.items ?? []).map(({session}) => session))
    return nothingMore
  },
  leave: (_command, {choice}) => {
    choice.leave()
    return nothingMore
  },
}

/** Does what a key means; the result is the day whose page is to be shown, if it is another one. */
export function runCommand<Kind extends Command['kind']>(
  command: Extract<Command, {readonly kind: Kind}> & {readonly kind: Kind},
  around: Around,
): string | undefined {
  const run: Runs[Kind] = runs[command.kind]
  return run(command, {...around, about: around.choice.about(around.session)})
}
