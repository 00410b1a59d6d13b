import {fullNames} from '../names/fullName.ts'

export interface ProjectTitle {
  readonly title: string
  readonly presenters: readonly string[]
}

const dash = /\s+[–—-]\s+/gu
const brackets = /^(.*?)\s*\(([^()]*)\)\s*:?$/u
const minutes = /[,;]?\s*\d{1,3}\s*min\w*\.?$/iu
const byWords = /^(.*?)(?:,)?\s+(?:av|by|med|with|presenteras av|presented by)\s+(.*)$/u

/**
 * Tells a project's title and its presenters apart: "Open Streets – Ada Berg", "Open Streets (Ada
 * Berg and Bo Ek)", "Open Streets by Ada Berg". What is behind the last dash counts only if it is
 * names; a title may have dashes of its own.
 */
export function projectTitle(text: string): ProjectTitle {
  const written = text.trim().replace(/\s*:$/u, '')
  const last = [...written.matchAll(dash)].at(-1)
  if (last !== undefined) {
    const presenters = fullNames(written.slice(last.index + last[0].length))
    if (presenters.length > 0) return {title: written.slice(0, last.index).trim(), presenters}
  }
  const [, outside, inside] = brackets.exec(written) ?? []
  if (outside !== undefined && inside !== undefined && outside !== '') {
    const presenters = fullNames(inside.replace(minutes, ''))
    if (presenters.length > 0) return {title: outside.trim(), presenters}
  }
  const [, what, who] = byWords.exec(written) ?? []
  if (what !== undefined && who !== undefined) {
    const presenters = fullNames(who)
    if (presenters.length > 0) return {title: what.trim(), presenters}
  }
  return {title: written, presenters: []}
}
