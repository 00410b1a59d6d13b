import {PortableText, type PortableTextReactComponents} from '@portabletext/react'
import type {ReactNode} from 'react'

import type {BodyBlock} from '../../content/text/portableText.ts'
import {type BodyContext, type InContext, editBlock, inContext, within} from './bodyContext.ts'
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
import {Text} from './Text.tsx'

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
      value={nodes.map((node) => inContext(node, context, tight))}
      components={components}
      onMissingComponent={false}
    />
  )
}

const List = ({value: {kind, start, items, context}}: {readonly value: ListNode & InContext}) => {
  const content = items.map((item) => (
    <li
      key={item._key}
      {...(item.isUnmarked ? {className: 'unmarked'} : editBlock(context, item._key))}
    >
      <Blocks nodes={item.content} context={context} tight={isTight(item)} />
    </li>
  ))
  if (kind === 'bullet') return <ul>{content}</ul>
  return <ol {...(start === 1 ? {} : {start})}>{content}</ol>
}

const Table = ({value: {_key: table, rows = [], context}}: Shown<'table'>) => (
  <div className="table" tabIndex={0} role="group" {...editBlock(context, table)}>
    <table>
      <tbody>
        {rows.map(({_key: row, cells = []}) => (
          <tr key={row}>
            {cells.map(({_key, header, content = []}) => {
              const Cell = header === true ? 'th' : 'td'
              const path = [{_key: table}, 'rows', {_key: row}, 'cells', {_key}, 'content']
              return (
                <Cell key={_key}>
                  <Blocks nodes={listTree(content)} context={within(context, ...path)} />
                </Cell>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const Callout = ({value: {_key, content = [], context}}: Shown<'callout'>) => (
  <div className="callout" {...editBlock(context, _key)}>
    <Blocks nodes={listTree(content)} context={within(context, {_key}, 'content')} />
  </div>
)

type Types = {readonly [T in Exclude<BodyBlock['_type'], 'block'>]: (shown: Shown<T>) => ReactNode}

const types: Types & {readonly list: typeof List; readonly text: typeof Text} = {
  list: List,
  text: Text,
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

/** How each kind of block of the schema is shown. */
const components = {types, unknownType: () => null} satisfies Partial<PortableTextReactComponents>
