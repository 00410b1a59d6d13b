/*
 * What counts as a word is what groq-js takes for one: everything between the characters below.
 * Dots next to a letter, a digit or `_` do not count.
 */
const word = /[^!@#$%^&*(),\\/?";:{}|[\]+<>\s-]+/g
const wordWithStars = /[^!@#$%^&(),\\/?";:{}|[\]+<>\s-]+/g
/** UTF-16 code units of a word of a pattern; groq-js takes no more of it either. */
const longestTerm = 1024

export function wordsOf(text: string): readonly string[] {
  return withoutDots(text).match(word) ?? []
}

/** The words of a pattern, which may have `*` for any characters. */
export function termsOf(pattern: string): readonly string[] {
  return (withoutDots(pattern).match(wordWithStars) ?? []).map((term) => term.slice(0, longestTerm))
}

/** Where no dot stands there is nothing to look at. */
export function withoutDots(text: string): string {
  return text.includes('.') ? withoutInner(text) : text
}

const withoutInner = (text: string): string =>
  text.replaceAll(/\.+/g, (dots, at: number) =>
    /\w/.test(text.charAt(at - 1)) || /\w/.test(text.charAt(at + dots.length)) ? '' : dots,
  )
