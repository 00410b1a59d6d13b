import type {Diagnostic} from './diagnostic.ts'

const widest = 120

/** Cuts a long line around the column that matters. */
const excerptOf = (
  line: string,
  column: number,
): {readonly text: string; readonly column: number} => {
  if (line.length <= widest) return {text: line, column}
  const start = Math.max(0, Math.min(column - 1 - widest / 2, line.length - widest))
  const text = line.slice(start, start + widest)
  return {text: `${start > 0 ? '…' : ''}${text}…`, column: column - start + (start > 0 ? 1 : 0)}
}

/** Blanks under the text before the caret; a tab stays one, so that both lines agree. */
const indentOf = (text: string, column: number): string =>
  text.slice(0, column - 1).replaceAll(/[^\t]/g, ' ')

const caretLines = (diagnostic: Diagnostic, sourceLine: string): readonly string[] => {
  const {line = 1, column = 1, endLine, endColumn = column} = diagnostic
  const {text, column: at} = excerptOf(sourceLine, column)
  const length = endLine === line ? endColumn - column : sourceLine.length - column + 1
  const carets = '^'.repeat(Math.max(1, Math.min(length, text.length - at + 1)))
  const number = String(line)
  return [
    `  ${number} | ${text.replaceAll(/[^\P{Cc}\t]/gu, '·')}`,
    `  ${' '.repeat(number.length)} | ${indentOf(text, at)}${carets}`,
  ]
}

const placeOf = ({path, line, column}: Diagnostic): string =>
  line === undefined ? path : `${path}:${line}:${column ?? 1}`

/**
 * One diagnostic as lines of text: `path:line:column severity code message`, the line of the source
 * with carets, and the hint.
 * @param sourceLine the line that it is about, if it can be had
 */
export function formatDiagnostic(
  diagnostic: Diagnostic,
  sourceLine: string | undefined,
): readonly string[] {
  const {severity, code, message, hint} = diagnostic
  return [
    `${placeOf(diagnostic)} ${severity} ${code} ${message}`,
    ...(sourceLine === undefined || diagnostic.line === undefined
      ? []
      : caretLines(diagnostic, sourceLine)),
    ...(hint === undefined ? [] : [`  ${hint}`]),
  ]
}
