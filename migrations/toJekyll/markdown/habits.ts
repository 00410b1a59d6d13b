/** How a page writes its Markdown. */
export interface MarkdownHabits {
  readonly bullet: string
  /** Between a marker and its text. */
  readonly gap: string
  /** `*` or `_` */
  readonly emphasis: string
  /** `**` or `__` */
  readonly strong: string
  readonly divider: string
  readonly fence: string
  /** What ends a line that is to break. */
  readonly hardBreak: string
  /** Between `#` and the heading. */
  readonly headingGap: string
}

const usual: MarkdownHabits = {
  bullet: '*',
  gap: ' ',
  emphasis: '*',
  strong: '**',
  divider: '---',
  fence: '```',
  hardBreak: '  ',
  headingGap: ' ',
}

type Patterns = {readonly [Habit in keyof MarkdownHabits]: RegExp}

/** The first group of each is what the page does. */
const patterns: Patterns = {
  bullet: /^ {0,3}([*+-])[ \t]+(?![*_ -]*$)\S/mu,
  gap: /^ {0,3}[*+-]([ \t]+)(?![*_ -]*$)\S/mu,
  emphasis: /(?<![*_\p{L}\d\\])([*_])(?=[^\s*_])[^*_\n]+\1(?![*_\p{L}\d])/mu,
  strong: /(?<![*_\p{L}\d\\])(\*\*|__)(?=[^\s*_])/mu,
  divider: /^ {0,3}((?:[*_-][ \t]*){3,})$/mu,
  fence: /^(`{3,}|~{3,})/mu,
  hardBreak: /\S( {2,}|\\\\)$/mu,
  headingGap: /^#{1,6}([ \t]*)[^#\s]/mu,
}

const isHabit = (name: string): name is keyof MarkdownHabits => Object.hasOwn(patterns, name)

/** What the first of these texts that shows a habit shows. */
export function markdownHabits(texts: readonly string[]): MarkdownHabits {
  const habits: {-readonly [Habit in keyof MarkdownHabits]: string} = {...usual}
  for (const name of Object.keys(patterns).filter(isHabit)) {
    const shown = texts
      .map((text) => patterns[name].exec(text)?.[1])
      .find((each) => each !== undefined)
    if (shown !== undefined) habits[name] = name === 'divider' ? shown.trim() : shown
  }
  return habits
}
