import type {Message} from '../messages/message.ts'
import type {Site} from '../parse/jekyllSite.ts'
import {diagnosticOf} from '../report/diagnostic.ts'
import {formatDiagnostic} from '../report/formatDiagnostic.ts'
import type {WriteLine} from './output.ts'

/** Whether a sorted list holds a text. A site's pages may be many, and each with a warning is asked for. */
const holds = (sorted: readonly string[], text: string): boolean => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? '') < text) low = middle + 1
    else high = middle
  }
  return sorted[low] === text
}

const linesIn = async (site: Site, path: string): Promise<readonly string[]> => {
  if (!holds(site.pages, path)) return []
  const file = await site.read(path)
  return 'text' in file ? file.text.split(/\r?\n/) : []
}

/**
 * Prints messages, sorted by file, with the lines that they are about; a blank line between files.
 * `verdictOf` gives each file a heading.
 */
export async function printMessages(
  site: Site,
  messages: readonly Message[],
  print: WriteLine,
  verdictOf: (path: string) => string | undefined = () => undefined,
): Promise<void> {
  let path: string | undefined
  let lines: readonly string[] = []
  for (const message of messages) {
    if (message.path !== path) {
      if (path !== undefined) await print('')
      path = message.path
      const verdict = verdictOf(path)
      if (verdict !== undefined) await print(`${path}: ${verdict}`)
      lines = message.place === undefined ? [] : await linesIn(site, path)
    }
    if (lines.length === 0 && message.place !== undefined) lines = await linesIn(site, path)
    const diagnostic = diagnosticOf(message)
    for (const line of formatDiagnostic(diagnostic, lines[(diagnostic.line ?? 0) - 1])) {
      await print(line)
    }
  }
  if (messages.length > 0) await print('')
}
