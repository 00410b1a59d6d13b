import {isOtherRegistering, saysNotNeeded} from '../links/linkWords.ts'
import type {Tokens} from '../tokens/tokens.ts'

/** Whether a text asks whoever wants to come to write: "Want to come? Write to …". */
export function asksToWrite(text: Tokens): boolean {
  return (
    text.has('coming') &&
    text.has('writing') &&
    !text.has('asks', 'handingIn', 'aside') &&
    !saysNotNeeded(text) &&
    !isOtherRegistering(text)
  )
}
