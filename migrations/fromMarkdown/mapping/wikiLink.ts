/** `[[Kim Berg]]`, `[[people/kim-berg|Kim]]`: how vaults of notes name another note. */
const wikiLink = /\[\[([^[\]|]{1,200})(?:\|([^[\]]{1,200}))?\]\]/gu

const nameOfNote = (target: string): string =>
  (target.split('#', 1)[0] ?? target)
    .split('/')
    .filter((part) => part !== '')
    .at(-1)
    ?.replace(/\.md$/u, '')
    .trim() ?? target

/** The note's own name where it is one, since the site knows it by that; else the words that are shown. */
const named = (target: string, label: string | undefined): string => {
  const name = nameOfNote(target)
  return label === undefined || /\p{Lu}/u.test(name) ? name : label.trim()
}

/** A text in which notes are named, with their names alone. */
export function withoutWikiLinks(text: string): string {
  return text.includes('[[')
    ? text.replaceAll(wikiLink, (_whole, target: string, label?: string) => named(target, label))
    : text
}

/** The notes that a text names, where it does nothing else: `[[Kim Berg]], [[Ada Ek]]`. */
export function onlyWikiLinks(text: string): readonly string[] {
  if (!text.includes('[[') || /[\p{L}\d]/u.test(text.replaceAll(wikiLink, ''))) return []
  return Array.from(text.matchAll(wikiLink), ([, target = '', label]) => named(target, label))
}
