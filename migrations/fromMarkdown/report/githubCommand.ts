import type {Diagnostic, Severity} from './diagnostic.ts'

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  note: 'notice',
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/**
 * One diagnostic as a workflow command of GitHub Actions, which shows it beside the line.
 * @see https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
 */
export function githubCommand(diagnostic: Diagnostic): string {
  const {severity, code, path, line, column, endLine, endColumn, message, hint} = diagnostic
  const properties = Object.entries({
    file: path,
    line,
    endLine,
    col: column,
    endColumn,
    title: code,
  })
    .flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
    )
    .join(',')
  const text = hint === undefined ? message : `${message}\n${hint}`
  return `::${commands[severity]} ${properties}::${escapeData(text)}`
}
