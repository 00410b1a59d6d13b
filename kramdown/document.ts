import type {AttributeList} from './attributes.ts'
import type {FootnoteDraft} from './blocks/draft.ts'

export interface LinkDefinition {
  readonly url: string
  readonly title: string | undefined
  /** Filled while blocks are read: the attribute list behind the definition. */
  readonly attributes: () => AttributeList | undefined
}

/** What blocks define for the whole text; complete only when all blocks are read. */
export interface Definitions {
  readonly links: Map<string, LinkDefinition>
  readonly footnotes: Map<string, FootnoteDraft>
  readonly attributes: Map<string, AttributeList>
  /** `{::options}` that change the reading. */
  readonly options: {parseBlockHtml: boolean; parseSpanHtml: boolean}
  /** The length of the longest name in `links`. */
  longestLinkName: number
  /** Where the first mark stands that would nest too deep, and so is text. */
  tooDeep: number | undefined
}

export function noDefinitions(): Definitions {
  return {
    links: new Map(),
    footnotes: new Map(),
    attributes: new Map(),
    options: {parseBlockHtml: false, parseSpanHtml: true},
    longestLinkName: 0,
    tooDeep: undefined,
  }
}

/** Remembers that the mark at `offset` of the Markdown is text, since it would nest too deep. */
export function noteTooDeep(definitions: Definitions, offset: number): void {
  definitions.tooDeep = Math.min(definitions.tooDeep ?? offset, offset)
}

/** The name under which a link definition is found. */
export function linkName(label: string): string {
  return label.replace(/[ \t\n\v\f\r]+/g, ' ').toLowerCase()
}

/** Takes what `{::options … /}` says, as far as it changes the reading. */
export function readOptions(
  values: ReadonlyMap<string, string>,
  {options}: Pick<Definitions, 'options'>,
): void {
  const block = values.get('parse_block_html')
  const span = values.get('parse_span_html')
  if (block !== undefined) options.parseBlockHtml = block.trim() === 'true'
  if (span !== undefined) options.parseSpanHtml = span.trim() === 'true'
}
