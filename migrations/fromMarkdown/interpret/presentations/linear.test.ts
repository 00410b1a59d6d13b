import {describe, expect, it} from 'vitest'

import {convertBody} from '../../convert/convertBody.ts'
import {pageOf} from '../../testing/samplePage.ts'
import {lexiconOf} from '../lexicon/lexicon.ts'
import {readLines} from '../lines/readLines.ts'
import {readPresentations} from './readPresentations.ts'

/** A list that counts how often one of its items is looked at. */
const counting = <Item>(items: readonly Item[], onLook: () => void): readonly Item[] =>
  new Proxy(items, {
    get: (target, name, receiver): unknown => {
      if (typeof name === 'string' && /^\d+$/u.test(name)) onLook()
      return Reflect.get(target, name, receiver)
    },
  })

/** How many lines and blocks are looked at to find the projects of a text. */
const looksAt = (markdown: string): number => {
  const page = pageOf('title: Harbour', markdown)
  const body = convertBody(page, {exact: false, markdown: 'kramdown'})
  const lines = readLines(page, body, lexiconOf(['en']))
  let looks = 0
  const onLook = () => {
    looks += 1
  }
  readPresentations(page, counting(lines, onLook), counting(body.blocks, onLook))
  return looks
}

const size = 100

describe('A text of twice the length has its lines looked at twice as often', () => {
  it.each([
    ['headings that announce', '## Projects\n\n'],
    ['sentences that announce', 'These projects present themselves:\n\n'],
    ['announced paragraphs', 'These projects present themselves:\n\n**Harbour** is one\n\n'],
    ['announced lists', 'These projects present themselves:\n\n- Harbour\n- Lighthouse\n\n'],
    ['announced tables', '| Project | Presenter |\n|---|---|\n| Harbour | Kim |\n\n'],
    ['one long list', '- Harbour, a map\n'],
    ['titles with presenters', '**Harbour – Kim Berg**\n\nA map.\n\n'],
    ['numbered titles', '**Project 1: Harbour**\n\nA map.\n\n'],
    ['times', '18:00 Demo: Harbour\n\n'],
    ['names', 'We see Harbour, Lighthouse and Pier.\n\n'],
  ])('%s', (_name, text) => {
    const once = looksAt(`These projects present themselves:\n\n${text.repeat(size)}`)
    const twice = looksAt(`These projects present themselves:\n\n${text.repeat(2 * size)}`)
    expect(twice / once).toBeLessThan(2.2)
  })
})
