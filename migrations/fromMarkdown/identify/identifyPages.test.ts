import {array, assert, asyncProperty, nat, shuffledSubarray, uniqueArray} from 'fast-check'
import {describe, expect, it} from 'vitest'

import {fingerprint} from './fingerprint.ts'
import {identifyPages} from './identifyPages.ts'

type Texts = Readonly<Record<string, string>>

/** Which document each page of a site is, where each document is called as its page was. */
const identified = async (before: Texts, now: Texts): Promise<Texts> => {
  const known = Object.entries(before).map(([path, file]) => ({document: path, path, file}))
  const pages = Object.entries(now).map(([path, file]) => ({path, file}))
  return Object.fromEntries(
    await identifyPages(known, pages, async () => ({
      known: (document) => fingerprint(before[document] ?? ''),
      now: (path) => fingerprint(now[path] ?? ''),
    })),
  )
}

const text = (...words: readonly string[]): string =>
  words.map((word) => `A line about ${word}`).join('\n')

const [maps, bread, trees] = [
  text('maps', 'roads', 'rivers', 'towns'),
  text('bread', 'flour', 'yeast', 'salt'),
  text('trees', 'leaves', 'roots', 'bark'),
] as const

describe('identifyPages', () => {
  it('tells files that swapped their names', async () => {
    expect(await identified({'e/a': maps, 'e/b': bread}, {'e/a': bread, 'e/b': maps})).toEqual({
      'e/a': 'e/b',
      'e/b': 'e/a',
    })
  })

  it('gives a new file none of what the renamed one had whose name it took', async () => {
    expect(await identified({'e/a': maps}, {'e/a': trees, 'e/b': maps})).toEqual({'e/b': 'e/a'})
    const edited = `${maps}\nOne line more`
    expect(await identified({'e/a': maps}, {'e/a': trees, 'e/b': edited})).toEqual({'e/b': 'e/a'})
  })

  it('follows names that move on by one, also where one of the files was edited', async () => {
    const edited = `${bread}\nOne line more`
    expect(
      await identified(
        {'e/1': maps, 'e/2': bread, 'e/3': trees},
        {'e/1': text('new'), 'e/2': maps, 'e/3': edited, 'e/4': trees},
      ),
    ).toEqual({'e/2': 'e/1', 'e/3': 'e/2', 'e/4': 'e/3'})
  })

  it('keeps a page that was rewritten where it is, and lets none into another folder', async () => {
    expect(await identified({'e/a': maps}, {'e/a': trees})).toEqual({'e/a': 'e/a'})
    expect(await identified({'e/a': maps}, {'f/a': maps})).toEqual({})
    expect(await identified({'_drafts/a': maps}, {'_posts/2031-01-01-a': maps})).toEqual({
      '_posts/2031-01-01-a': '_drafts/a',
    })
  })

  it('follows every permutation of the names of files, with new and lost ones among them', async () => {
    const names = Array.from({length: 12}, (_, index) => `e/${index}`)
    await assert(
      asyncProperty(
        uniqueArray(nat(999), {minLength: 1, maxLength: 8}),
        shuffledSubarray(names, {minLength: 12}),
        shuffledSubarray(names, {minLength: 12}),
        array(nat(999), {maxLength: 3}),
        async (contents, first, second, others) => {
          const at = (paths: readonly string[]): Texts =>
            Object.fromEntries(
              contents.map((content, place) => [paths[place] ?? '', text(`c${content}`)]),
            )
          const fresh = Object.fromEntries(
            others.map((content, place) => [second[8 + place] ?? '', text(`new${content}`)]),
          )
          const found = await identified(at(first), {...at(second), ...fresh})
          for (const [place] of contents.entries()) {
            expect(found[second[place] ?? '']).toBe(first[place])
          }
          for (const path of Object.keys(fresh)) expect(found[path]).toBeUndefined()
        },
      ),
    )
  })
})
