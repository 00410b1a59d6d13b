import {describe, expect, it} from 'vitest'

import {splitFrontMatter} from './splitFrontMatter.ts'

const split = (text: string): readonly [yaml: string, body: string] | undefined => {
  const span = splitFrontMatter(text)
  return span && [text.slice(span.yamlStart, span.yamlEnd), text.slice(span.bodyStart)]
}

describe('splitFrontMatter', () => {
  it.each([
    ['---\na: 1\n---\ntext\n', 'a: 1\n', 'text\n'],
    ['---\r\na: 1\r\n---\r\ntext\r\n', 'a: 1\r\n', 'text\r\n'],
    ['---  \na: 1\n---  \n\n  \n    text\n', 'a: 1\n', '    text\n'],
    ['---\n---\ntext', '', 'text'],
    ['---\na: 1\n...\ntext', 'a: 1\n', 'text'],
    ['---\na: 1\n---', 'a: 1\n', ''],
    ['---\na: |\n  ---\n---\ntext', 'a: |\n  ---\n', 'text'],
    ['---\na: 1\n--- b\n---\ntext', 'a: 1\n--- b\n', 'text'],
    ['---\na: 1\n---\ntext\n---\nmore', 'a: 1\n', 'text\n---\nmore'],
  ])('splits %j', (text, yaml, body) => {
    expect(split(text)).toEqual([yaml, body])
  })

  it.each([
    '',
    'text',
    ' ---\na: 1\n---\n',
    '---\na: 1\n',
    '--- a\n---\n',
    '----\na: 1\n---\n',
    '---',
  ])('finds none in %j', (text) => {
    expect(split(text)).toBeUndefined()
  })

  it('takes a long text without an end in linear time', () => {
    expect(split(`---${'\n'.repeat(1_000_000)}`)).toBeUndefined()
  })
})
