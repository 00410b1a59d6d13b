import type {ContentDocument} from '../../../../../content/documents/documents.ts'
import type {YamlValue} from '../../../../../psych/index.ts'
import type {Fact, ProgrammeItem} from '../../../interpret/facts.ts'
import {addressIdentity, isAddress} from '../../../interpret/links/address.ts'
import {isList, isMap} from '../../../mapping/frontMatterValue.ts'
import type {Message} from '../../../messages/message.ts'
import type {PageContext} from '../pageContext.ts'

/** A single value of front matter. */
export interface Leaf {
  readonly value: YamlValue
  readonly path: readonly (string | number)[]
  /** As text, in NFC and without white space around it. */
  readonly text: string
}

/** What was made of a page. */
export interface Made {
  readonly context: PageContext
  readonly document: ContentDocument
  readonly messages: readonly Message[]
  /** Items of its programme that rows of its front matter say, and that became sessions. */
  readonly rows: () => readonly Fact<ProgrammeItem>[]
  /** What has been asked for so far of what stands in it: each as a leaf is compared with it. */
  readonly known: Map<string, Said>
}

/** Texts that a leaf may be one of. Most are written alike; only where none is, they are compared squeezed. */
interface Said {
  readonly texts: ReadonlySet<string>
  squeezed?: ReadonlySet<string>
}

/** Whether what a leaf says stands in what was made of its page. */
export type Stands = (leaf: Leaf, made: Made) => boolean

/** Of an address no white space counts; the words of a text are told apart by theirs. */
const squeezed = (text: string): string => {
  const address = text
    .normalize('NFC')
    .replaceAll(/(?:\s|%20)+/gu, '')
    .replace(/^mailto:/iu, '')
  return addressIdentity(
    isAddress(address) ? address : text.normalize('NFC').replaceAll(/\s+/gu, ' '),
  )
}

/** What a value has for the machine alone, and no page ever said. */
const isInternal = (name: string): boolean => name.startsWith('_')

/** All texts, figures and truth values in a value. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, part]) => (isInternal(name) ? [] : textsIn(part)))
  return value === undefined || value === null ? [] : [String(value)]
}

/** Whether one of some texts is the leaf's: white space, and how an address is written, aside. */
export function isAmong(texts: readonly string[], {text}: Pick<Leaf, 'text'>): boolean {
  if (texts.length === 0) return false
  const wanted = squeezed(text)
  return texts.some((each) => squeezed(each) === wanted)
}

/** Whether a leaf is one of the texts that go by `name`, which are gathered once for all leaves. */
export function isKnown(
  name: string,
  texts: () => readonly string[],
  {text}: Pick<Leaf, 'text'>,
  {known}: Made,
): boolean {
  const said: Said = known.get(name) ?? {texts: new Set(texts())}
  known.set(name, said)
  if (said.texts.size === 0) return false
  if (said.texts.has(text)) return true
  said.squeezed ??= new Set(Array.from(said.texts, squeezed))
  return said.squeezed.has(squeezed(text))
}

/** A part of a document, whatever its type. */
export function partOf(document: ContentDocument, name: string): unknown {
  return Object.getOwnPropertyDescriptor(document, name)?.value
}

/** Whether the leaf stands in a part of the document as it is. */
export function inPart(...names: readonly string[]): Stands {
  return (leaf, made) =>
    names.some((name) =>
      isKnown(`part ${name}`, () => textsIn(partOf(made.document, name)), leaf, made),
    )
}

/** Whether a value is a leaf of front matter. */
export function isLeaf(value: YamlValue): boolean {
  return !isList(value) && !isMap(value)
}
