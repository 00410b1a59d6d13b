import {assert, pre, property} from 'fast-check'
import {describe, expect, it} from 'vitest'

import {cases} from '../../../test/cases.ts'
import type {Json, JsonDocument} from '../dataset/json.ts'
import {contentText, sameContent} from './contentText.ts'
import {mergeDocument} from './mergeDocument.ts'
import {isOpenIn, isSaidOn, withSitesValues} from './openConflict.ts'
import {histories} from './testing/anyHistory.ts'
import {pathText, preferences} from './three.ts'

const numRuns = cases(800)

const ofSide = (value: Json | undefined, side: 's' | 'e'): ReadonlySet<string> =>
  new Set(contentText(value).match(side === 's' ? /\bs[a-z]\d+/gu : /\be[a-z]\d+/gu) ?? [])

const starts = (document: JsonDocument): string => contentText(document['period'])

const turned = (document: JsonDocument): JsonDocument => ({
  ...Object.fromEntries(Object.entries(document).toReversed()),
  _id: document._id,
  _type: document._type,
})

/** Which of two blocks that say the same went away, nothing tells once the other has changed. */
const isToldApart = ({body}: JsonDocument): boolean => {
  const said = Array.isArray(body) ? body.map((block) => contentText(block)) : []
  return new Set(said).size === said.length
}

const inAnyOrder = (document: JsonDocument) => ({
  ...document,
  ...Object.fromEntries(
    ['body', 'links'].map((field) => {
      const list = document[field]
      return [field, Array.isArray(list) ? list.map(contentText).toSorted() : list]
    }),
  ),
})

/** With a new item in the middle of each list: what stood there stands in the same order. */
const withNewItems = (document: JsonDocument): JsonDocument => {
  const grown = ['body', 'links'].flatMap((field): readonly (readonly [string, Json])[] => {
    const list = document[field]
    const item = {_type: 'divider', _key: 'new'}
    return Array.isArray(list) ? [[field, list.toSpliced(list.length / 2, 0, item)]] : []
  })
  return {...document, ...Object.fromEntries(grown), _id: document._id, _type: document._type}
}

describe('mergeDocument', () => {
  it('takes what only one side changed, whole', () => {
    assert(
      property(histories, ({base, site, editor}) => {
        for (const prefer of preferences) {
          expect(mergeDocument(base, site, base, prefer)).toMatchObject({conflicts: []})
          expect(sameContent(mergeDocument(base, site, base, prefer).document, site)).toBe(true)
          expect(mergeDocument(base, base, editor, prefer)).toEqual({
            document: editor,
            conflicts: [],
          })
          expect(sameContent(mergeDocument(base, site, site, prefer).document, site)).toBe(true)
        }
      }),
      {numRuns},
    )
  })

  it('loses nothing that an editor wrote', () => {
    assert(
      property(histories, ({base, site, editor}) => {
        const {document} = mergeDocument(base, site, editor, 'editor')
        const left = ofSide(document, 'e')
        expect([...ofSide(editor, 'e')].filter((word) => !left.has(word))).toEqual([])
        if (starts(editor) !== starts(base)) expect(starts(document)).toBe(starts(editor))
      }),
      {numRuns},
    )
  })

  it('applies each change of the site or lists it', () => {
    assert(
      property(histories, ({base, site, editor}) => {
        const {document, conflicts} = mergeDocument(base, site, editor, 'editor')
        const said = new Set([
          ...ofSide(document, 's'),
          ...conflicts.flatMap((conflict) => [...ofSide(conflict.site, 's')]),
        ])
        expect([...ofSide(site, 's')].filter((word) => !said.has(word))).toEqual([])
        if (starts(site) === starts(base) || starts(document) === starts(site)) return
        expect(conflicts.map(({path}) => path)).toContainEqual(['period'])
      }),
      {numRuns},
    )
  })

  it('loses nothing of the site where that is preferred, and lists what an editor wrote instead', () => {
    assert(
      property(histories, ({base, site, editor}) => {
        const {document, conflicts} = mergeDocument(base, site, editor, 'source')
        const left = ofSide(document, 's')
        expect([...ofSide(site, 's')].filter((word) => !left.has(word))).toEqual([])
        const said = new Set([
          ...ofSide(document, 'e'),
          ...conflicts.flatMap((conflict) => [...ofSide(conflict.editor, 'e')]),
        ])
        expect([...ofSide(editor, 'e')].filter((word) => !said.has(word))).toEqual([])
      }),
      {numRuns},
    )
  })

  it('gives the same again from what it gave', () => {
    assert(
      property(histories, ({base, site, editor}) => {
        pre(isToldApart(base))
        for (const prefer of preferences) {
          const {document} = mergeDocument(base, site, editor, prefer)
          // The order that was chosen no longer tells who moved what; as a set it is the same.
          const again = mergeDocument(base, site, document, prefer).document
          expect(inAnyOrder(again)).toEqual(inAnyOrder(document))
          expect(mergeDocument(site, site, document, prefer)).toEqual({document, conflicts: []})
        }
      }),
      {numRuns},
    )
  })

  it('leaves each conflict open until one of both sides is taken, the order of a list too', () => {
    assert(
      property(histories, ({base, site, editor}) => {
        pre(isToldApart(base))
        const {document, conflicts} = mergeDocument(base, site, editor, 'editor')
        const told = conflicts.map((conflict) => ({
          ...conflict,
          id: document._id,
          path: pathText(conflict.path),
        }))
        expect(told.filter((conflict) => !isOpenIn(document, conflict))).toEqual([])
        expect(told.filter((conflict) => !isSaidOn(site, conflict))).toEqual([])
        const orders = told.filter(({isOrder}) => isOrder === true)
        const [grown, grownSite] = [withNewItems(document), withNewItems(site)]
        expect(orders.filter((conflict) => !isOpenIn(grown, conflict))).toEqual([])
        expect(orders.filter((conflict) => !isSaidOn(grownSite, conflict))).toEqual([])
        const taken = withSitesValues(document, told)
        expect(told.filter((conflict) => isOpenIn(taken, conflict))).toEqual([])
        const kept = mergeDocument(site, site, document, 'editor')
        expect(told.filter((conflict) => !isOpenIn(kept.document, conflict))).toEqual([])
      }),
      {numRuns},
    )
  })

  it('does not go by the order of fields', () => {
    assert(
      property(histories, ({base, site, editor}) => {
        const one = mergeDocument(base, site, editor, 'editor')
        const other = mergeDocument(turned(base), turned(site), turned(editor), 'editor')
        expect(other.document).toEqual(one.document)
        expect(other.conflicts.map(({path}) => JSON.stringify(path)).toSorted()).toEqual(
          one.conflicts.map(({path}) => JSON.stringify(path)).toSorted(),
        )
      }),
      {numRuns},
    )
  })

  it('gives items of a list different keys', () => {
    assert(
      property(histories, ({base, site, editor}) => {
        for (const prefer of preferences) {
          const {document} = mergeDocument(base, site, editor, prefer)
          for (const field of ['links', 'body']) {
            const list = document[field]
            const keys = Array.isArray(list) ? list.map(({_key}) => String(_key)) : []
            expect(keys).toEqual([...new Set(keys)])
          }
        }
      }),
      {numRuns},
    )
  })
})
