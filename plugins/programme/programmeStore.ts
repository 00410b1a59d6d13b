import type {Subscription} from 'rxjs'
import type {SanityClient} from 'sanity'

import {defined} from '../../content/objects/defined.ts'
import {applied, type Mutation} from '../../content/programme/mutation.ts'
import {
  beginning,
  doing,
  overtaken,
  redoing,
  type Sitting,
  type Step,
  type Turn,
  undoing,
} from '../../content/programme/sitting.ts'
import {type Documents, shownDocument, type StoredDocument} from '../../content/programme/stored.ts'
import {randomId} from '../../schemas/randomId.ts'
import {listenedFilter, listenedParams} from './listened.ts'
import {reasonOf} from './reasonOf.ts'
import {send} from './send.ts'

/** What a programme looks like now, what this editor's waiting changes make of it included. */
export interface ProgrammeState {
  readonly status: 'loading' | 'ready' | 'failed'
  readonly documents: Documents
  readonly sitting: Sitting
  /** Whether something is on its way to the content lake. */
  readonly isSaving: boolean
}

/** Something of which editors are told. */
export type Notice =
  | {readonly kind: 'elsewhere'; readonly before?: StoredDocument; readonly after?: StoredDocument}
  | {readonly kind: 'kept'; readonly ids: readonly string[]; readonly label: string}
  | {readonly kind: 'failed'; readonly reason: string}

interface Waiting {
  readonly transactionId: string
  readonly mutations: readonly Mutation[]
  /** `_id`s of which the content lake told already what became of them. */
  readonly told: Set<string>
}

interface LakeEvent {
  readonly documentId: string
  readonly transactionId: string
  readonly transition: 'appear' | 'update' | 'disappear'
  readonly result?: StoredDocument
}

/**
 * The documents of one programme, as the content lake has them and as this editor changes them. A change
 * is seen at once and sent behind the one before it; each is one transaction.
 */
export class ProgrammeStore {
  #client: SanityClient
  #eventId: string
  #lake: Documents = new Map()
  #waiting: readonly Waiting[] = []
  #own = new Set<string>()
  #sitting = beginning
  #status: ProgrammeState['status'] = 'loading'
  #state: ProgrammeState
  #queue: Promise<void> = Promise.resolve()
  #subscribers = new Set<() => void>()
  #notify: (notice: Notice) => void = () => undefined
  #heldBack: LakeEvent[] | undefined

  constructor(client: SanityClient, eventId: string) {
    this.#client = client.withConfig({perspective: 'raw', useCdn: false})
    this.#eventId = eventId
    this.#state = this.#read()
  }

  readonly state = (): ProgrammeState => this.#state

  readonly subscribe = (subscriber: () => void): (() => void) => {
    this.#subscribers.add(subscriber)
    return () => this.#subscribers.delete(subscriber)
  }

  /** Follows the content lake until the result is unsubscribed. `notify` is told what editors should know. */
  follow(notify: (notice: Notice) => void): Subscription {
    this.#notify = notify
    return this.#client
      .listen<Readonly<Record<string, unknown>>>(
        `*[${listenedFilter}]`,
        listenedParams(this.#eventId),
        {
          events: ['welcome', 'mutation'],
          includeResult: true,
          visibility: 'query',
          tag: 'programme',
        },
      )
      .subscribe({
        next: (event) => {
          if (event.type === 'welcome') void this.#load()
          if (event.type === 'mutation') this.#heard(event)
        },
        error: () => this.#become('failed'),
      })
  }

  /** Something new that the editor does. */
  perform(step: Step): void {
    this.#take(doing(this.#sitting, step, this.#state.documents))
  }

  /** Takes back what was done last; the result is what it was. */
  undo(): Step | undefined {
    return this.#take(undoing(this.#sitting, this.#state.documents))
  }

  redo(): Step | undefined {
    return this.#take(redoing(this.#sitting, this.#state.documents))
  }

  /** Sends what cannot be taken back, after all that waits; throws if it is refused. */
  async release(mutationsOf: (documents: Documents) => readonly Mutation[]): Promise<void> {
    await this.#queue
    await this.#send(mutationsOf(this.#state.documents))
  }

  #take(turn: Turn | undefined): Step | undefined {
    if (turn === undefined) return undefined
    const before = this.#sitting
    this.#sitting = turn.sitting
    if (turn.kept.length > 0) {
      this.#notify({kind: 'kept', ids: turn.kept.map(({id}) => id), label: turn.step.label})
    }
    if (turn.mutations.length > 0) {
      const sending = this.#send(turn.mutations)
      sending.catch((error: unknown) => {
        if (this.#sitting === turn.sitting) this.#sitting = before
        this.#notify({kind: 'failed', reason: reasonOf(error)})
        void this.#load()
      })
    } else this.#changed()
    return turn.step
  }

  #send(mutations: readonly Mutation[]): Promise<void> {
    const transactionId = `programme-${randomId(24)}`
    const waiting = {transactionId, mutations, told: new Set<string>()}
    this.#own.add(transactionId)
    this.#waiting = [...this.#waiting, waiting]
    this.#changed()
    const sent = this.#queue.then(async () => {
      try {
        await send(this.#client, mutations, transactionId)
        this.#arrived(waiting)
      } finally {
        this.#waiting = this.#waiting.filter((other) => other !== waiting)
        this.#changed()
      }
    })
    this.#queue = sent.catch(() => undefined)
    return sent
  }

  /** What the listener has not told yet is known: it is what was sent. */
  #arrived({transactionId, mutations, told}: Waiting): void {
    const after = applied(this.#lake, mutations, transactionId)
    const lake = new Map(after)
    for (const id of told) {
      const known = this.#lake.get(id)
      if (known === undefined) lake.delete(id)
      else lake.set(id, known)
    }
    this.#lake = lake
  }

  async #load(): Promise<void> {
    this.#heldBack = []
    try {
      const documents = await this.#client.fetch<readonly StoredDocument[]>(
        `*[${listenedFilter}]`,
        listenedParams(this.#eventId),
        {tag: 'programme'},
      )
      const before = this.#lake
      this.#lake = new Map(documents.map((document) => [document._id, document]))
      if (this.#status === 'ready') this.#overtaken(before, this.#lake)
      this.#become('ready')
    } catch {
      this.#become(this.#status === 'ready' ? 'ready' : 'failed')
    }
    const held = this.#heldBack
    this.#heldBack = undefined
    for (const event of held) this.#heard(event)
  }

  #heard(event: LakeEvent): void {
    if (this.#heldBack !== undefined) {
      this.#heldBack.push(event)
      return
    }
    const {documentId, transactionId, transition, result} = event
    const earlier = this.#lake
    const lake = new Map(earlier)
    if (transition === 'disappear' || result === undefined) lake.delete(documentId)
    else lake.set(documentId, result)
    this.#lake = lake
    if (!this.#own.has(transactionId)) this.#overtaken(earlier, lake)
    for (const waiting of this.#waiting) {
      if (waiting.transactionId === transactionId) waiting.told.add(documentId)
    }
    this.#changed()
    if (this.#own.has(transactionId)) return
    this.#notify({
      kind: 'elsewhere',
      ...defined({
        before: shownDocument(earlier, documentId),
        after: shownDocument(lake, documentId),
      }),
    })
  }

  /** What this editor sent is no news, however late it comes. */
  #overtaken(before: Documents, after: Documents): void {
    const others = new Map(before)
    for (const [id, document] of after) {
      if (this.#own.has(document._rev ?? '')) others.set(id, document)
    }
    this.#sitting = overtaken(this.#sitting, others, after)
  }

  #become(status: ProgrammeState['status']): void {
    this.#status = status
    this.#changed()
  }

  #changed(): void {
    this.#state = this.#read()
    for (const subscriber of this.#subscribers) subscriber()
  }

  #read(): ProgrammeState {
    return {
      status: this.#status,
      documents: this.#waiting.reduce<Documents>(
        (documents, {mutations, transactionId}) => applied(documents, mutations, transactionId),
        this.#lake,
      ),
      sitting: this.#sitting,
      isSaving: this.#waiting.length > 0,
    }
  }
}
