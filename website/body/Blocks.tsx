import {PortableText, type PortableTextReactComponents} from '@portabletext/react'
import type {ReactNode} from 'react'

import type {BodyBlock} from '../../content/text/portableText.ts'
import {type BodyContext, type InContext, inContext} from './bodyContext.ts'
import {
  CodeBlock,
  Divider,
  Embed,
  Figure,
  Html,
  PresentationsBlock,
  ScheduleBlock,
  type Shown,
} from './leafTypes.tsx'
import {type BodyNode, type ListNode, isTight, listTree} from './listTree.ts'
import {FootnoteMark, LinkMark, Subscript, Superscript, Underline} from './marks.tsx'

interface BlocksProps {
  readonly nodes: readonly BodyNode[]
  readonly context: BodyContext
  /** Whether a paragraph stands in its list item without space around it. */
  readonly tight?: boolean
}

/** Blocks of text with whatever stands in them. */
export function Blocks({nodes, context, tight = false}: BlocksProps) {
  return (
    <PortableText
      value={nodes.map((node) => inContext(node, context))}
      components={tight ? tightComponents : components}
      onMissingComponent={false}
    />
  )
}

const List = ({value: {kind, items, context}}: {readonly value: ListNode & InContext}) => {
  const Tag = kind === 'number' ? 'ol' : 'ul'
  return (
    <Tag>
      {items.map((item) => (
        <li key={item._key}>
          <Blocks nodes={item.content} context={context} tight={isTight(item)} />
        </li>
      ))}
    </Tag>
  )
}

const Table = ({value: {rows = [], context}}: Shown<'table'>) => (
  <div className="table" tabIndex={0} role="group">
    <table>
      <tbody>
        {rows.map(({_key, cells = []}) => (
          <tr key={_key}>
            {cells.map((cell) => {
              const Cell = cell.header === true ? 'th' : 'td'
              return (
                <Cell key={cell._key}>
                  <Blocks nodes={listTree(cell.content ?? [])} context={context} />
                </Cell>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const Callout = ({value: {content = [], context}}: Shown<'callout'>) => (
  <div className="callout">
    <Blocks nodes={listTree(content)} context={context} />
  </div>
)

type Types = {readonly [T in Exclude<BodyBlock['_type'], 'block'>]: (shown: Shown<T>) => ReactNode}

const types: Types & {readonly list: typeof List} = {
  list: List,
  figure: Figure,
  embed: Embed,
  codeBlock: CodeBlock,
  divider: Divider,
  table: Table,
  callout: Callout,
  html: Html,
  presentations: PresentationsBlock,
  schedule: ScheduleBlock,
}

/** How each kind of block, mark and annotation of the schema is shown. */
const components = {
  types,
  marks: {
    underline: Underline,
    sub: Subscript,
    sup: Superscript,
    link: LinkMark,
    footnote: FootnoteMark,
  },
} satisfies Partial<PortableTextReactComponents>

const tightComponents = {
  ...components,
  block: {normal: ({children}) => <>{children}</>},
} satisfies Partial<PortableTextReactComponents>
