import {describe, expect, it} from 'vitest'

import {makeMessage} from '../messages/makeMessage.ts'
import {diagnosticOf} from './diagnostic.ts'
import {formatDiagnostic} from './formatDiagnostic.ts'

const message = makeMessage('front-matter-broken', {
  reason: 'The front matter is not YAML: no',
  source: 'parse',
  path: '_events/a.md',
  place: {start: {line: 12, column: 8}, end: {line: 12, column: 12}},
  hint: 'Use quotes.',
})

describe('diagnosticOf', () => {
  it('gives a message the names that it is printed with', () => {
    expect(diagnosticOf(message)).toEqual({
      severity: 'error',
      code: 'front-matter-broken',
      path: '_events/a.md',
      line: 12,
      column: 8,
      endLine: 12,
      endColumn: 12,
      message: 'The front matter is not YAML: no',
      hint: 'Use quotes.',
    })
    expect(diagnosticOf({...message, fatal: undefined})).toMatchObject({severity: 'note'})
  })
})

describe('formatDiagnostic', () => {
  it('points at the words', () => {
    expect(formatDiagnostic(diagnosticOf(message), 'place: Hall: x')).toEqual([
      '_events/a.md:12:8 error front-matter-broken The front matter is not YAML: no',
      '  12 | place: Hall: x',
      '     |        ^^^^',
      '  Use quotes.',
    ])
  })

  it('keeps tabs, so that the carets stand below', () => {
    const [, line, carets] = formatDiagnostic(diagnosticOf(message), '\tplace: Hall')
    expect(line).toBe('  12 | \tplace: Hall')
    expect(carets).toBe('     | \t      ^^^^')
  })

  it('cuts a long line around the place', () => {
    const far = {...diagnosticOf(message), column: 5_000, endColumn: 5_003}
    const [, line = '', carets = ''] = formatDiagnostic(
      far,
      `${'x'.repeat(4_999)}HIT${'y'.repeat(9_000)}`,
    )
    expect(line.length).toBeLessThan(140)
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('HIT')
  })

  it('underlines to the end of the line where the place ends on another', () => {
    const long = {...diagnosticOf(message), endLine: 14, endColumn: 1}
    expect(formatDiagnostic(long, 'place: Hall')[2]).toBe('     |        ^^^^')
  })

  it('shows no control characters', () => {
    expect(formatDiagnostic(diagnosticOf(message), 'a\u001b[2Jb')[1]).toBe('  12 | a·[2Jb')
  })

  it('has no line for a message about a whole file', () => {
    const {place: _, ...whole} = message
    expect(formatDiagnostic(diagnosticOf(whole), undefined)).toEqual([
      '_events/a.md error front-matter-broken The front matter is not YAML: no',
      '  Use quotes.',
    ])
  })
})
