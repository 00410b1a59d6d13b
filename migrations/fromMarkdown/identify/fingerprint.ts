import {hash} from '../parse/keys.ts'

/** Of longer files only the beginning counts. */
const mostLines = 2000
const digits = 6

/** What a text's lines are, short: enough to know the text again that was changed a little. */
export function fingerprint(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '---')
    .slice(0, mostLines)
    .map((line) => hash(line).slice(0, digits))
    .join('')
}

const linesIn = (print: string): readonly string[] =>
  print.match(new RegExp(`.{${digits}}`, 'gu')) ?? []

/** How many of the lines of the longer text both have: from 0 to 1. */
export function commonLines(one: string, other: string): number {
  const [lines, others] = [linesIn(one), linesIn(other)]
  const left = new Map<string, number>()
  for (const line of lines) left.set(line, (left.get(line) ?? 0) + 1)
  let common = 0
  for (const line of others) {
    const number = left.get(line) ?? 0
    if (number === 0) continue
    left.set(line, number - 1)
    common += 1
  }
  const most = Math.max(lines.length, others.length)
  return most === 0 ? 0 : common / most
}
