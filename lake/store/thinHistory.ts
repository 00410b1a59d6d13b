import type {DatabaseSync, StatementSync} from 'node:sqlite'

import {keptRevision, restored} from '../history/kept.ts'
import type {LakeDocument} from '../json.ts'
import {keptIn} from './changes.ts'
import {numberOf, optionalNumberOf, textOf} from './rows.ts'

/** Documents that are thinned in one SQL transaction. */
const documentsAtOnce = 50

interface Revision {
  readonly sequence: number
  readonly day: string
  readonly since: number | undefined
  readonly mutations: string
  readonly document: LakeDocument | undefined
}

/**
 * Thins what is older than the transaction `last`, that one included: of each document the last
 * revision of each day (UTC) stays, and the one before a deletion. What stays of a day stands for all
 * of it. What is younger stays as it is.
 */
export class ThinHistory {
  readonly #last: number
  readonly #thick: StatementSync
  readonly #revisions: StatementSync
  readonly #rewrite: StatementSync
  readonly #remove: StatementSync
  readonly #removeEmpty: StatementSync

  constructor(database: DatabaseSync, last: number) {
    this.#last = last
    this.#thick = database.prepare(
      `SELECT document FROM changes JOIN transactions USING (sequence)
       WHERE document > ? AND sequence <= ?
       GROUP BY document HAVING count(*) > count(DISTINCT substr(timestamp, 1, 10))
       ORDER BY document LIMIT ?`,
    )
    this.#revisions = database.prepare(
      `SELECT sequence, substr(timestamp, 1, 10) AS day, since, mutations, body, delta
       FROM changes JOIN transactions USING (sequence) WHERE document = ? ORDER BY sequence`,
    )
    this.#rewrite = database.prepare(
      `UPDATE changes SET since = ?, mutations = ?, body = ?, delta = ?, steps = ?
       WHERE document = ? AND sequence = ?`,
    )
    this.#remove = database.prepare('DELETE FROM changes WHERE document = ? AND sequence = ?')
    this.#removeEmpty = database.prepare(
      `DELETE FROM transactions WHERE sequence <= ?
       AND NOT EXISTS (SELECT 1 FROM changes WHERE changes.sequence = transactions.sequence)`,
    )
  }

  /**
   * Thins some documents behind `document`, and answers the last of them: where to go on, or
   * undefined at the end. Part of the caller's SQL transaction.
   */
  next(document: string): string | undefined {
    const documents = this.#thick
      .all(document, this.#last, documentsAtOnce)
      .map((row) => textOf(row, 'document'))
    for (const one of documents) this.#thin(one)
    if (documents.length === 0) this.#removeEmpty.run(this.#last)
    return documents.at(-1)
  }

  #thin(document: string): void {
    let group: Revision[] = []
    let before: LakeDocument | undefined
    let steps: number | undefined
    const revisions = this.#read(document)
    for (const [index, revision] of revisions.entries()) {
      group.push(revision)
      if (!this.#stays(revision, revisions[index + 1])) continue
      const [first = revision] = group
      const kept = keptRevision(before, revision.document, steps)
      this.#rewrite.run(
        group.length === 1 ? (revision.since ?? null) : (first.since ?? first.sequence),
        group.length === 1 ? revision.mutations : merged(document, revision.document),
        kept.body,
        kept.delta,
        kept.steps,
        document,
        revision.sequence,
      )
      for (const {sequence} of group.slice(0, -1)) this.#remove.run(document, sequence)
      group = []
      before = revision.document
      steps = kept.steps
    }
  }

  #read(document: string): readonly Revision[] {
    const revisions: Revision[] = []
    for (const row of this.#revisions.iterate(document)) {
      revisions.push({
        sequence: numberOf(row, 'sequence'),
        day: textOf(row, 'day'),
        since: optionalNumberOf(row, 'since'),
        mutations: textOf(row, 'mutations'),
        document: restored(keptIn(row), revisions.at(-1)?.document),
      })
    }
    return revisions
  }

  #stays({sequence, day, document}: Revision, next: Revision | undefined): boolean {
    return (
      next === undefined ||
      sequence > this.#last ||
      next.sequence > this.#last ||
      next.day !== day ||
      (document !== undefined && next.document === undefined)
    )
  }
}

/** What the mutations of a day come to; the document itself is in the revision. */
const merged = (id: string, document: LakeDocument | undefined): string =>
  JSON.stringify([document === undefined ? {delete: {id}} : {createOrReplace: null}])
