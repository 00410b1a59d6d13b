/** Arguments of a shortcode: by name, and those without one in order. */
export interface Arguments {
  readonly named: Readonly<Record<string, string>>
  readonly words: readonly string[]
}

const argument = /(?:([\w-]+)\s*=\s*)?(?:"((?:\\.|[^"\\])*)"|`([^`]*)`|([^\s"`=]+))/g

/** Reads `src="a.jpg" width=3` and `"a.jpg" 3`. */
export function argumentsOf(markup: string): Arguments {
  const named = new Map<string, string>()
  const words: string[] = []
  for (const [, name, quoted, raw, bare] of markup.matchAll(argument)) {
    const value = quoted?.replaceAll(/\\(.)/g, '$1') ?? raw ?? bare ?? ''
    if (name === undefined) words.push(value)
    else named.set(name, value)
  }
  return {named: Object.fromEntries(named), words}
}
