import type {BlockContent, DefinitionContent, Literal, Parent, PhrasingContent, Root} from 'mdast'

/** From where to where a node stands, as unist says it. */
export type Position = NonNullable<Root['position']>

/** TeX on lines of its own, as mdast-util-math names it. */
export interface Math extends Literal {
  type: 'math'
  meta: null
}

/** TeX in a text, as mdast-util-math names it. */
export interface InlineMath extends Literal {
  type: 'inlineMath'
}

/** A definition list and its parts, as mdast-util-definition-list names them. */
export interface DefList extends Parent {
  type: 'defList'
  children: (DefListTerm | DefListDescription)[]
}

export interface DefListTerm extends Parent {
  type: 'defListTerm'
  children: PhrasingContent[]
}

export interface DefListDescription extends Parent {
  type: 'defListDescription'
  children: (BlockContent | DefinitionContent)[]
}

declare module 'mdast' {
  interface BlockContentMap {
    math: Math
    defList: DefList
  }
  interface PhrasingContentMap {
    inlineMath: InlineMath
  }
  interface RootContentMap {
    math: Math
    inlineMath: InlineMath
    defList: DefList
    defListTerm: DefListTerm
    defListDescription: DefListDescription
  }
}
