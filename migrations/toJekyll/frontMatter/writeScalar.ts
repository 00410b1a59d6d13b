import {readScalar, type ScalarStyle} from './scalarStyle.ts'

type Quote = (text: string) => string

const quotes: Readonly<Record<Exclude<ScalarStyle, 'block'>, Quote>> = {
  plain: (text) => text,
  single: (text) => `'${text.replaceAll("'", "''")}'`,
  double: (text) => JSON.stringify(text),
}

const order: Readonly<Record<ScalarStyle, readonly Exclude<ScalarStyle, 'block'>[]>> = {
  plain: ['plain', 'single', 'double'],
  single: ['single', 'double'],
  double: ['double'],
  block: ['plain', 'single', 'double'],
}

/** Inside `[a, b]` and `{a: b}` these end a plain text. */
export const endsInFlow = /[,[\]{}]/u

/**
 * A text as YAML in the style asked for, else in the next one that reads back as the text.
 * @param isFlow whether it stands inside brackets
 */
export function writeScalar(text: string, style: ScalarStyle, isFlow = false): string {
  for (const each of order[style]) {
    if (each === 'plain' && (text.trim() !== text || (isFlow && endsInFlow.test(text)))) continue
    const written = quotes[each](text)
    if (readScalar(written) === text) return written
  }
  return JSON.stringify(text)
}
