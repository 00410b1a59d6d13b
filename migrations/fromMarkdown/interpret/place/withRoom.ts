import {holdsWords} from '../../../../content/text/holdsWords.ts'

/** A place's name with the room in it, which may stand there already. */
export function withRoom(name: string, room: string | undefined): string {
  return room === undefined || holdsWords([name], room) ? name : `${name}, ${room}`
}
