import type {Block, Inline, Root} from '../ast.ts'
import {resolveAttributes} from '../attributes.ts'
import type {Draft} from '../blocks/draft.ts'
import type {Definitions} from '../document.ts'
import {spanTables} from '../spans/handlers.ts'
import {SpanParser} from '../spans/spanParser.ts'
import {blocksOf} from './blocksOf.ts'
import {type Build, type DraftsByType, builders} from './builders.ts'
import {referencedFootnotes} from './referencedFootnotes.ts'

/** Makes the tree of the blocks, now that every definition is known. */
export function buildTree(drafts: readonly Draft[], definitions: Definitions, end: number): Root {
  const inner = makeBuild(definitions)
  const children = makeBuild(definitions, inner).blocks(drafts)
  const footnotes = referencedFootnotes(children, definitions, inner.blocks)
  const {tooDeep} = definitions
  return {
    type: 'root',
    children,
    footnotes,
    ...(tooDeep !== undefined && {tooDeep}),
    start: 0,
    end,
  }
}

/** Without `inElement` it is the one for elements and footnotes, where a backslash ends no line. */
const makeBuild = (definitions: Definitions, inElement?: Build): Build => {
  const build: Build = {
    flow: (drafts) => drafts.flatMap((draft) => buildDraft(build, draft.type, draft)),
    blocks: (drafts) => blocksOf(build.flow(drafts)),
    spans: (content, symbolEnd) => {
      const options = {breaksLines: inElement !== undefined}
      return new SpanParser(content, definitions, spanTables, options, symbolEnd).read()
    },
    attributes: ({attributes}) => {
      const resolved = resolveAttributes(attributes, definitions.attributes)
      return resolved ? {attributes: resolved} : {}
    },
    get inElement() {
      return inElement ?? build
    },
  }
  return build
}

const buildDraft = <T extends Draft['type']>(
  build: Build,
  type: T,
  draft: DraftsByType[T],
): readonly (Block | Inline)[] => builders[type](build, draft)
