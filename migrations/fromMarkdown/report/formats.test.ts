import {readFileSync} from 'node:fs'

import {describe, expect, it} from 'vitest'

import {rules} from '../messages/rules.ts'
import type {Diagnostic} from './diagnostic.ts'
import {githubCommand} from './githubCommand.ts'
import {ruleTexts} from './ruleTexts.ts'
import {sarifLog} from './sarif.ts'

const diagnostic: Diagnostic = {
  severity: 'warning',
  code: 'link-dead',
  path: '_events/a, b: c.md',
  line: 7,
  column: 3,
  endLine: 8,
  endColumn: 9,
  message: 'A 100% dead link: `x`\r\nhere',
  hint: 'Correct it.',
}
const whole: Diagnostic = {severity: 'note', code: 'no-front-matter', path: 'å b.md', message: 'M'}

describe('githubCommand', () => {
  it('escapes properties and text as the runner reads them', () => {
    expect(githubCommand(diagnostic)).toBe(
      '::warning file=_events/a%2C b%3A c.md,line=7,endLine=8,col=3,endColumn=9,title=link-dead::A 100%25 dead link: `x`%0D%0Ahere%0ACorrect it.',
    )
  })

  it('has no place for a message about a whole file', () => {
    expect(githubCommand(whole)).toBe('::notice file=å b.md,title=no-front-matter::M')
  })
})

describe('ruleTexts', () => {
  it('has the text of each rule from docs/diagnostics.md', () => {
    const docs = new URL('../../../docs/diagnostics.md', import.meta.url)
    const texts = ruleTexts(readFileSync(docs, 'utf8'))
    expect([...texts.keys()].toSorted()).toEqual(Object.keys(rules).toSorted())
    for (const text of texts.values()) expect(text).toMatch(/^\S[^]{20}/)
    expect(texts.get('link-dead')).not.toMatch(/^Warning/)
  })
})

describe('sarifLog', () => {
  it('is a SARIF 2.1.0 log with the rules that it names', () => {
    const texts = new Map([
      ['link-dead', 'A link leads\nnowhere.\n\n    [x](y)\n'],
      ['no-front-matter', 'No page.'],
    ])
    const rule = (id: string, summary: string, level: string) => {
      const text = texts.get(id)
      return {
        id,
        shortDescription: {text: summary},
        help: {text, markdown: text},
        defaultConfiguration: {level},
      }
    }
    expect(sarifLog([whole, diagnostic, {...diagnostic, severity: 'error'}], texts)).toEqual({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'Lectern',
              rules: [
                rule('link-dead', 'A link leads nowhere.', 'warning'),
                rule('no-front-matter', 'No page.', 'note'),
              ],
            },
          },
          columnKind: 'utf16CodeUnits',
          results: [
            {
              ruleId: 'no-front-matter',
              ruleIndex: 1,
              level: 'note',
              message: {text: 'M'},
              locations: [{physicalLocation: {artifactLocation: {uri: '%C3%A5%20b.md'}}}],
            },
            ...(['warning', 'error'] as const).map((level) => ({
              ruleId: 'link-dead',
              ruleIndex: 0,
              level,
              message: {text: 'A 100% dead link: `x`\r\nhere\nCorrect it.'},
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: {uri: '_events/a%2C%20b%3A%20c.md'},
                    region: {startLine: 7, startColumn: 3, endLine: 8, endColumn: 9},
                  },
                },
              ],
            })),
          ],
        },
      ],
    })
  })
})
