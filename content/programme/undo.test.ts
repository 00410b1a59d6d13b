import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import {applied, type Mutation} from './mutation.ts'
import {beginning, doing, overtaken, redoing, type Sitting, undoing} from './sitting.ts'
import {contentOf, type Documents} from './stored.ts'
import {anyOperation, anyProgramme, changesOf, type Operation} from './testing/anyOperation.ts'

const contents = (documents: Documents) =>
  new Map([...documents].map(([id, document]) => [id, contentOf(document)]))

interface Desk {
  readonly documents: Documents
  readonly sitting: Sitting
}

const after = (
  {documents}: Desk,
  turn: {readonly sitting: Sitting; readonly mutations: readonly Mutation[]},
  revision: string,
): Desk => ({documents: applied(documents, turn.mutations, revision), sitting: turn.sitting})

const work = (desk: Desk, operation: Operation, index: number): Desk =>
  after(
    desk,
    doing(
      desk.sitting,
      {label: operation.kind, changes: changesOf(operation, desk.documents)},
      desk.documents,
    ),
    `done-${index}`,
  )

const allBack = (desk: Desk): Desk => {
  const turn = undoing(desk.sitting, desk.documents)
  return turn === undefined
    ? desk
    : allBack(after(desk, turn, `undone-${desk.sitting.done.length}`))
}

const allAgain = (desk: Desk): Desk => {
  const turn = redoing(desk.sitting, desk.documents)
  return turn === undefined
    ? desk
    : allAgain(after(desk, turn, `redone-${desk.sitting.undone.length}`))
}

test('200 operations taken back leave every document as it was, and done again as they left it', () => {
  fc.assert(
    fc.property(
      anyProgramme,
      fc.array(anyOperation, {minLength: 200, maxLength: 200}),
      (documents, operations) => {
        const done = operations.reduce(work, {documents, sitting: beginning})
        const back = allBack(done)
        expect(contents(back.documents)).toEqual(contents(documents))
        expect(contents(allAgain(back).documents)).toEqual(contents(done.documents))
      },
    ),
    {numRuns: 50},
  )
})

test('taking back never takes away what somebody else did since', () => {
  fc.assert(
    fc.property(
      anyProgramme,
      fc.array(anyOperation, {minLength: 1, maxLength: 20}),
      fc.array(anyOperation, {minLength: 1, maxLength: 5}),
      (documents, own, others) => {
        const mine = own.reduce(work, {documents, sitting: beginning})
        const theirs = others.reduce(work, {documents: mine.documents, sitting: beginning})
        const seen = others.reduce<{readonly mine: Desk; readonly theirs: Desk}>(
          (desks, operation, index) => {
            const next = work(desks.theirs, operation, index)
            return {
              theirs: next,
              mine: {
                documents: next.documents,
                sitting: overtaken(desks.mine.sitting, desks.theirs.documents, next.documents),
              },
            }
          },
          {mine, theirs: {documents: mine.documents, sitting: beginning}},
        ).mine
        const touched = theirs.sitting.done.flatMap(({changes}) => changes)
        const back = allBack(seen)
        for (const change of touched) {
          const latest = touched.findLast(({id}) => id === change.id)
          if (change !== latest) continue
          if (change.kind === 'document') {
            expect(back.documents.has(change.id)).toBe(theirs.documents.has(change.id))
            continue
          }
          const [now, then] = [back, theirs].map(
            (desk) => desk.documents.get(`drafts.${change.id}`) ?? desk.documents.get(change.id),
          )
          for (const path of Object.keys(change.after)) {
            const field = path.split('.')[0] ?? ''
            if (path === field) expect(now?.[field]).toEqual(then?.[field])
          }
        }
      },
    ),
    {numRuns: 300},
  )
})
