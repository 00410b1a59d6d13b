import {firstRegistering, lastRegistering} from '../links/linkWords.ts'
import type {Tokens} from '../tokens/tokens.ts'

/** "Sign up for the waiting list at …", "to join the waiting list, sign up …" */
const namedBefore = (before: Tokens): boolean => {
  const list = before.all('waitingList').at(-1)
  const found = lastRegistering(before)
  if (list === undefined || found === undefined) return list !== undefined
  return (
    list.end > found.start ||
    before.tokens
      .slice(list.next, found.first)
      .every(({kind, word}) => kind === 'word' || word === ',')
  )
}

/** "… to sign up for the waiting list" */
const namedBehind = (after: Tokens): boolean => {
  const [list] = after.all('waitingList')
  const found = firstRegistering(after)
  if (list === undefined) return false
  const until = after.tokens.slice(0, list.first)
  return found !== undefined && found.start < list.start && until.every(({kind}) => kind === 'word')
}

/**
 * Whether what leads to a link is a list for those who found no place: then it is no way to register.
 *
 * @param before the sentence in front of the link
 * @param after the rest of the sentence behind it
 */
export function isForWaitingList(before: Tokens, after: Tokens): boolean {
  return namedBefore(before) || (lastRegistering(before) === undefined && namedBehind(after))
}
