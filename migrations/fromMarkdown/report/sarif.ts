import {defined} from '../../../content/objects/defined.ts'
import {rules} from '../messages/rules.ts'
import {severityOf, type Diagnostic} from './diagnostic.ts'

/** `Errors in two pages. See …` → the first paragraph, on one line. */
const summaryOf = (text: string): string =>
  (text.split(/\n\s*\n/u)[0] ?? '').replaceAll(/\s+/gu, ' ')

const uriOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

const regionOf = ({line, column, endLine, endColumn}: Diagnostic) =>
  line === undefined
    ? {}
    : {
        region: {
          startLine: line,
          ...defined({startColumn: column, endLine, endColumn}),
        },
      }

/**
 * Diagnostics as a SARIF log, as code scanning reads it.
 * @param texts of each code, what the documentation says
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifLog(diagnostics: readonly Diagnostic[], texts: ReadonlyMap<string, string>) {
  const used = new Set(diagnostics.map(({code}) => code))
  const described = Object.entries(rules)
    .filter(([id]) => used.has(id))
    .map(([id, fatal]) => {
      const text = texts.get(id) ?? id
      return {
        id,
        shortDescription: {text: summaryOf(text)},
        help: {text, markdown: text},
        defaultConfiguration: {level: severityOf(fatal)},
      }
    })
  const indexes = new Map(described.map(({id}, index) => [id, index]))
  const results = diagnostics.map((diagnostic) => {
    const {code, severity, message, hint, path} = diagnostic
    const ruleIndex = indexes.get(code)
    return {
      ruleId: code,
      ...defined({ruleIndex}),
      level: severity,
      message: {text: hint === undefined ? message : `${message}\n${hint}`},
      locations: [
        {
          physicalLocation: {
            artifactLocation: {uri: uriOf(path)},
            ...regionOf(diagnostic),
          },
        },
      ],
    }
  })
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {driver: {name: 'Lectern', rules: described}},
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  } as const
}
