import {array, assert, constantFrom, nat, oneof, option, property, record} from 'fast-check'
import {describe, expect, test} from 'vitest'

import {type BodyNode, listTree} from './listTree.ts'

type Blocks = Parameters<typeof listTree>[0]
type Block = Blocks[number]

const text = (key: string, more: object = {}): Block => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  children: [],
  markDefs: [],
  ...more,
})

const bullet = (key: string, level = 1) => text(key, {listItem: 'bullet', level})
const number = (key: string, level = 1) => text(key, {listItem: 'number', level})
const further = (key: string, level = 1) => text(key, {level})
const code = (key: string): Block => ({_type: 'codeBlock', _key: key, code: key})
const image = (key: string): Block => ({_type: 'figure', _key: key})

/** A tree in one line: `1.` and the numbers that readers see, `-`, and `()` for items without mark. */
const drawn = (nodes: readonly BodyNode[]): string =>
  nodes
    .map((node) => {
      if (node._type !== 'list') return node._key
      const items = node.items.map(({isUnmarked, content}, index) => {
        const mark = node.kind === 'number' ? `${node.start + index}.` : '-'
        return `${isUnmarked ? '()' : mark} ${drawn(content)}`
      })
      return `[${items.join(' ')}]`
    })
    .join(' ')

const tree = (...blocks: Blocks): string => drawn(listTree(blocks))

describe('lists', () => {
  test('nest', () => {
    expect(tree(bullet('a'), bullet('b', 2), further('b2', 2), further('a2'), bullet('c'))).toBe(
      '[- a [- b b2] a2 - c]',
    )
  })

  test('keep their depth where it goes up and down from deep inside', () => {
    expect(tree(bullet('a', 2), bullet('b'), bullet('c', 2), bullet('d'))).toBe(
      '[() [- a] - b [- c] - d]',
    )
    expect(tree(number('a', 2), number('b'), number('c', 2), number('d'))).toBe(
      '[() [1. a] 1. b [1. c] 2. d]',
    )
    expect(tree(bullet('a'), bullet('b', 3), bullet('c', 2))).toBe('[- a [() [- b] - c]]')
  })

  test('are told apart by their kind', () => {
    expect(tree(number('a'), number('b'), bullet('c'), number('d'))).toBe(
      '[1. a 2. b] [- c] [1. d]',
    )
  })

  test('count on behind an image or code', () => {
    expect(tree(number('a'), image('i'), number('b'), code('c'), code('d'), number('e'))).toBe(
      '[1. a] i [2. b] c d [3. e]',
    )
  })

  test('keep their depth behind an image or code', () => {
    expect(tree(number('a'), number('b', 2), code('c'), number('d', 2), number('e'))).toBe(
      '[1. a [1. b]] c [() [2. d] 2. e]',
    )
    expect(tree(number('a'), code('c'), further('a2'), number('b'))).toBe('[1. a] c [() a2 2. b]')
    expect(tree(bullet('a'), number('b', 2), code('c'), number('d', 2))).toBe(
      '[- a [1. b]] c [() [2. d]]',
    )
  })

  test('begin anew behind a paragraph or a divider', () => {
    const divider: Block = {_type: 'divider', _key: 'hr'}
    expect(tree(number('a'), text('p'), number('b'))).toBe('[1. a] p [1. b]')
    expect(tree(number('a'), divider, number('b'))).toBe('[1. a] hr [1. b]')
    expect(tree(number('a'), image('i'), bullet('b'), image('j'), number('c'))).toBe(
      '[1. a] i [- b] j [1. c]',
    )
  })
})

const levels = option(nat(4), {nil: undefined})
const blocks = array(
  oneof(
    record({listItem: constantFrom('bullet' as const, 'number' as const), level: levels}),
    record({level: levels}),
    constantFrom('codeBlock' as const, 'divider' as const),
  ),
  {maxLength: 12},
).map((drafts): Blocks =>
  drafts.map((draft, index) => {
    const key = String(index)
    return typeof draft === 'string' ? {_type: draft, _key: key} : text(key, draft)
  }),
)

interface Seen {
  readonly key: string
  readonly depth: number
  readonly isItem: boolean
}

/** What stands in a tree, in order, with the number of lists around it. */
const seenIn = (nodes: readonly BodyNode[], depth = 0): readonly Seen[] =>
  nodes.flatMap((node) => {
    if (node._type !== 'list') return [{key: node._key, depth, isItem: false}]
    return node.items.flatMap(({isUnmarked, content}) =>
      seenIn(content, depth + 1).map((seen, index) =>
        index === 0 && !isUnmarked ? {...seen, isItem: true} : seen,
      ),
    )
  })

describe('any blocks, put into lists', () => {
  test('keep their order, their levels and their marks', () => {
    assert(
      property(blocks, (body) => {
        const given = body.map((block) => {
          if (block._type !== 'block') return {key: block._key, depth: 0, isItem: false}
          const isItem = block.listItem !== undefined
          const depth = isItem ? Math.max(block.level ?? 1, 1) : (block.level ?? 0)
          return {key: block._key, depth, isItem}
        })
        expect(seenIn(listTree(body))).toEqual(given)
      }),
    )
  })
})
