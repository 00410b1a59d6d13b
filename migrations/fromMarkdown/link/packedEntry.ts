import type {PageEntry} from './pageEntry.ts'
import type {StoredText, TextStore} from './textStore.ts'

/** What is asked for seldom, or of one page after the other. */
type PackedKey =
  | 'digest'
  | 'addresses'
  | 'hrefs'
  | 'categories'
  | 'summary'
  | 'presented'
  | 'parts'
  | 'wholes'
  | 'people'
  | 'organisations'
type Packed = Pick<PageEntry, PackedKey>

/** What was read last: who asks for one part of an entry mostly asks for the next one too. */
let last: {readonly entry: PackedEntry; readonly packed: Packed} | undefined

class PackedEntry implements Packed {
  readonly #store: TextStore
  readonly #text: StoredText

  constructor(store: TextStore, packed: Packed) {
    this.#store = store
    this.#text = store.add(JSON.stringify(packed))
  }

  get #packed(): Packed {
    if (last?.entry !== this) {
      last = {entry: this, packed: JSON.parse(this.#store.text(this.#text))}
    }
    return last.packed
  }

  get digest() {
    return this.#packed.digest
  }
  get addresses() {
    return this.#packed.addresses
  }
  get hrefs() {
    return this.#packed.hrefs
  }
  get categories() {
    return this.#packed.categories
  }
  get summary() {
    return this.#packed.summary
  }
  get presented() {
    return this.#packed.presented
  }
  get parts() {
    return this.#packed.parts
  }
  get wholes() {
    return this.#packed.wholes
  }
  get people() {
    return this.#packed.people
  }
  get organisations() {
    return this.#packed.organisations
  }
}

/**
 * An entry as small as it can be kept: what all pages are compared by as it is, copied so that no
 * string is a part of a file's text (V8 would keep the whole text for it); the rest packed, and read
 * when it is asked for.
 */
export function packEntry(entry: PageEntry, store: TextStore): PageEntry {
  const {digest, addresses, hrefs, categories, summary, ...others} = entry
  const {presented, parts, wholes, people, organisations, path, ...compared} = others
  const rare = {digest, addresses, hrefs, categories, summary}
  const packed = {...rare, presented, parts, wholes, people, organisations}
  return Object.assign(new PackedEntry(store, packed), {path}, detached(compared))
}

const detached = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value))
