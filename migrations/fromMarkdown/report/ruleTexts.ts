/**
 * What docs/diagnostics.md says of each code: the text below its heading, without the severity that
 * it begins with.
 */
export function ruleTexts(markdown: string): ReadonlyMap<string, string> {
  return new Map(
    markdown
      .split(/^## /mu)
      .slice(1)
      .map((section) => {
        const end = section.indexOf('\n')
        const text = section.slice(end).trim()
        return [section.slice(0, end).trim(), text.replace(/^(?:Error|Warning|Note)\. /u, '')]
      }),
  )
}
