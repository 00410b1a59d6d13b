import type {Block, Inline, Root} from '../../ast.ts'
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
  const flow = (children: readonly Draft[]): (Block | Inline)[] =>
    children.flatMap((draft) => buildDraft(build, draft.type, draft))
  const build: Build = {
    flow,
    blocks: (children) => blocksOf(flow(children)),
    spans: (content) => new SpanParser(content, definitions, spanTables).read(),
    attributes: ({attributes}) => {
      const resolved = resolveAttributes(attributes, definitions.attributes)
      return resolved ? {attributes: resolved} : {}
    },
  }
  const children = build.blocks(drafts)
  const footnotes = referencedFootnotes(children, definitions, build.blocks)
  return {type: 'root', children, footnotes, start: 0, end}
}

function buildDraft<T extends Draft['type']>(
  build: Build,
  type: T,
  draft: DraftsByType[T],
): readonly (Block | Inline)[] {
  return builders[type](build, draft)
}
