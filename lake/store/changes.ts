import type {DatabaseSync, StatementSync} from 'node:sqlite'

import type {KeptRevision} from '../history/kept.ts'
import {keptMutations, keptRevision, restored, restoredMutations} from '../history/kept.ts'
import type {JsonObject, LakeDocument} from '../json.ts'
import {dependsOnAddress} from './address.ts'
import type {Row} from './rows.ts'
import {numberOf, optionalTextOf, textOf} from './rows.ts'

/** What a transaction did to one document: `mutations` are those that led from `before` to `after`. */
export interface Change {
  readonly id: string
  readonly before: LakeDocument | undefined
  readonly after: LakeDocument | undefined
  readonly mutations: readonly JsonObject[]
}

/**
 * Revisions that were read already, by document and sequence: those of a document that follow each
 * other are made from each other.
 */
export type Known = Map<string, Map<number, LakeDocument | undefined>>

/** What transactions did, document by document. Writes belong to the caller's SQL transaction. */
export class Changes {
  readonly #insert: StatementSync
  readonly #ofTransaction: StatementSync
  readonly #documents: StatementSync
  readonly #newest: StatementSync
  readonly #newestBody: StatementSync
  readonly #run: StatementSync
  readonly #thinned: StatementSync
  readonly #purge: StatementSync

  constructor(database: DatabaseSync) {
    this.#insert = database.prepare(
      `INSERT INTO changes (document, sequence, position, mutations, body, delta, steps)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    this.#ofTransaction = database.prepare(
      `SELECT document, mutations FROM changes
       WHERE sequence = ? AND document IN (SELECT value FROM json_each(?)) ORDER BY position`,
    )
    this.#documents = database.prepare(
      'SELECT document FROM changes WHERE sequence = ? ORDER BY position LIMIT ?',
    )
    this.#newest = database.prepare(newest(''))
    this.#newestBody = database.prepare(newest('AND (body IS NOT NULL OR delta IS NOT NULL)'))
    this.#run = database.prepare(
      `SELECT sequence, body, delta FROM changes
       WHERE document = ? AND sequence >=
         (SELECT sequence FROM changes WHERE document = ? AND sequence <= ?
          ORDER BY sequence DESC LIMIT 1 OFFSET ?)
       ORDER BY sequence`,
    )
    this.#thinned = database.prepare(
      `SELECT coalesce(since <= ?2, 0) AS thinned FROM changes
       WHERE document = ?1 AND sequence > ?2 ORDER BY sequence LIMIT 1`,
    )
    this.#purge = database.prepare(
      'DELETE FROM changes WHERE document IN (SELECT value FROM json_each(?))',
    )
  }

  append(sequence: number | bigint, position: number, change: Change): void {
    const {id, before, after, mutations} = change
    const {body, delta, steps} = keptRevision(
      before,
      after,
      before === undefined || dependsOnAddress(before) ? undefined : this.#stepsOf(id),
    )
    const kept = keptMutations(mutations, after)
    this.#insert.run(id, sequence, position, kept, body, delta, steps)
  }

  #stepsOf(document: string): number | undefined {
    const row = this.#newest.get(document, Number.MAX_SAFE_INTEGER)
    return row === undefined ? undefined : numberOf(row, 'steps')
  }

  /** What the transaction did to those of `documents` that it changed. */
  ofTransaction(
    sequence: number,
    documents: readonly string[],
    known: Known = new Map(),
  ): readonly Change[] {
    return this.#ofTransaction.all(sequence, JSON.stringify(documents)).map((row) => {
      const id = textOf(row, 'document')
      const after = this.revisionAt(id, sequence, known)
      const before = this.revisionAt(id, sequence - 1, known)
      return {id, before, after, mutations: restoredMutations(textOf(row, 'mutations'), after)}
    })
  }

  /** The ids of the documents that the transaction changed. */
  documentsOf(sequence: number, limit: number): readonly string[] {
    return this.#documents.all(sequence, limit).map((row) => textOf(row, 'document'))
  }

  /** The document as it was after the transaction, whether or not that changed it. */
  revisionAt(
    document: string,
    sequence: number,
    known: Known = new Map(),
  ): LakeDocument | undefined {
    return this.#revision(document, this.#newest.get(document, sequence), known)
  }

  /** The document as it last was, whether or not it was deleted since. */
  lastRevision(document: string): LakeDocument | undefined {
    const row = this.#newestBody.get(document, Number.MAX_SAFE_INTEGER)
    return this.#revision(document, row, new Map())
  }

  /** Whether what the document was after the transaction is not known any more. */
  isThinned(document: string, sequence: number): boolean {
    return this.#thinned.get(document, sequence)?.['thinned'] === 1
  }

  /** Takes away all that is known of documents. */
  purge(documents: readonly string[]): void {
    this.#purge.run(JSON.stringify(documents))
  }

  #revision(document: string, row: Row | undefined, known: Known): LakeDocument | undefined {
    if (row === undefined) return undefined
    const sequence = numberOf(row, 'sequence')
    const read = known.get(document)
    if (read?.has(sequence) === true) return read.get(sequence)
    const run = this.#restoredRun(document, sequence, numberOf(row, 'steps'))
    known.set(document, new Map([...(read ?? []), ...run]))
    return run.get(sequence)
  }

  /** All revisions from the last one that is no delta, `steps` before `sequence`, to the next such one. */
  #restoredRun(
    document: string,
    sequence: number,
    steps: number,
  ): ReadonlyMap<number, LakeDocument | undefined> {
    const run = new Map<number, LakeDocument | undefined>()
    let revision: LakeDocument | undefined
    for (const row of this.#run.iterate(document, document, sequence, steps)) {
      const kept = keptIn(row)
      if (kept.delta === null && run.size > 0) break
      revision = restored(kept, revision)
      run.set(numberOf(row, 'sequence'), revision)
    }
    return run
  }
}

const newest = (condition: string): string =>
  `SELECT sequence, steps FROM changes WHERE document = ? AND sequence <= ? ${condition}
   ORDER BY sequence DESC LIMIT 1`

export function keptIn(row: Row): Pick<KeptRevision, 'body' | 'delta'> {
  return {
    body: optionalTextOf(row, 'body') ?? null,
    delta: optionalTextOf(row, 'delta') ?? null,
  }
}
