import {describe, expect, it} from 'vitest'

import {makeMessage} from '../messages/makeMessage.ts'
import type {Message} from '../messages/message.ts'
import type {RuleId} from '../messages/rules.ts'
import {sortMessages} from './sortMessages.ts'
import {codeLines, summaryLine, startTally} from './summary.ts'
import {countVerdicts, pageVerdicts} from './verdicts.ts'

const at = (ruleId: RuleId, path: string, line = 1, expected?: string): Message =>
  makeMessage(ruleId, {
    reason: 'r',
    source: 'read',
    path,
    place: {start: {line, column: 1}, end: {line, column: 1}},
    ...(expected === undefined ? {} : {expected}),
  })

const messages = [
  at('key-repeated', 'b.md', 9),
  at('front-matter-broken', 'b.md', 2),
  at('key-repeated', 'a.md'),
  at('no-front-matter', 'c.md'),
]

describe('startTally', () => {
  it('counts by severity and by code', () => {
    const tally = startTally()
    for (const message of messages) tally.add(message)
    const summary = tally.summary()
    expect(summary).toEqual({
      errors: 1,
      warnings: 2,
      notes: 1,
      codes: {'front-matter-broken': 1, 'key-repeated': 2, 'no-front-matter': 1},
    })
    expect(summaryLine(summary)).toBe('1 error, 2 warnings, 1 note')
    expect(codeLines(summary)[0]).toBe('  2 key-repeated')
  })
})

describe('sortMessages', () => {
  it('sorts by file, then by place', () => {
    expect(sortMessages(messages).map(({path, place}) => [path, place?.start.line])).toEqual([
      ['a.md', 1],
      ['b.md', 2],
      ['b.md', 9],
      ['c.md', 1],
    ])
  })
})

describe('pageVerdicts', () => {
  it('says what became of each page', () => {
    const pages = ['a.md', 'b.md', 'c.md', 'd.md', 'e.md']
    const repaired = at('emphasis-closer-repaired', 'd.md', 1, 'after')
    const verdicts = pageVerdicts(pages, new Set(['a.md', 'b.md', 'd.md', 'e.md']), [
      ...messages,
      repaired,
    ])
    expect([...verdicts]).toEqual([
      ['a.md', 'needs a look'],
      ['b.md', 'needs a look'],
      ['c.md', 'not imported'],
      ['d.md', 'repaired'],
      ['e.md', 'imported as is'],
    ])
    expect(countVerdicts(verdicts)).toEqual({
      'imported as is': 1,
      repaired: 1,
      'needs a look': 2,
      'not imported': 1,
    })
  })
})
