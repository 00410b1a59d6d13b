import type {TidyUrl} from './tidyUrl.ts'

/** What was taken from a pasted address, in words; `undefined` if nothing was. */
export function takenAway({tracking, hadSpaces, hadWords, wrapper}: TidyUrl): string | undefined {
  const names = [...new Set(tracking)]
  const parts = [
    ...(names.length === 0 ? [] : [`tracking (${names.join(', ')})`]),
    ...(hadSpaces ? ['spaces'] : []),
    ...(wrapper === undefined ? [] : [`the way round by ${wrapper}`]),
    ...(hadWords ? ['what stood around it'] : []),
  ]
  return parts.length === 0 ? undefined : `Taken away: ${parts.join(', ')}.`
}
