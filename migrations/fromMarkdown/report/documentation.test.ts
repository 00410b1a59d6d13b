import {readFileSync} from 'node:fs'

import {describe, expect, it} from 'vitest'

import {rules} from '../messages/rules.ts'

const text = readFileSync(new URL('../../../docs/diagnostics.md', import.meta.url), 'utf8')
const sections = new Map(
  text
    .split(/^## /mu)
    .slice(1)
    .map((section) => {
      const [heading = '', ...lines] = section.split('\n')
      return [heading.trim(), lines.join('\n').trim()] as const
    }),
)
const severities = new Map([
  [true, 'Error.'],
  [false, 'Warning.'],
  [undefined, 'Note.'],
])

describe('docs/diagnostics.md', () => {
  it('has a section for every rule, and for nothing else', () => {
    expect([...sections.keys()].toSorted()).toEqual(Object.keys(rules).toSorted())
  })

  it.each(Object.entries(rules))('says how severe `%s` is', (rule, fatal) => {
    expect(sections.get(rule)).toMatch(new RegExp(`^${severities.get(fatal)}`, 'u'))
  })
})
