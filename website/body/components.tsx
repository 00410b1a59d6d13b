import {
  PortableText,
  type PortableTextMarkComponentProps,
  type PortableTextReactComponents,
  type PortableTextTypeComponentProps,
} from '@portabletext/react'
import type {ReactNode} from 'react'

import type {BodyBlock} from '../../schemas/content/portableText.ts'
import type {PageContent} from '../content/pageContent.ts'
import type {Unfinished} from '../content/unfinished.ts'
import type {PageSettings} from '../page/settings.ts'
import type {Words} from '../wording/words.ts'
import {type Footnote} from './footnotesOf.ts'
import {type ListNode, isTight, listTree} from './listTree.ts'
import {FootnoteMark, LinkMark, type LinkValue} from './marks.tsx'
import {PageFigure} from './PageFigure.tsx'
import {safeHref} from './safeHref.ts'

/** The presented projects and the programme of the page on which a text stands. */
export interface StandIns {
  readonly presentations?: ReactNode
  readonly schedule?: ReactNode
}

interface BodyContext {
  readonly content: PageContent
  readonly settings: PageSettings
  readonly words: Words
  readonly footnotes: readonly Footnote[]
  readonly standIns: StandIns
}

type BlockType = Exclude<BodyBlock['_type'], 'block'> | 'list'
type ValueOf<T extends BlockType> = T extends 'list'
  ? ListNode
  : Extract<Unfinished<BodyBlock>, {readonly _type: T}>
type Shown<T extends BlockType> = Pick<PortableTextTypeComponentProps<ValueOf<T>>, 'value'>
type Types = {readonly [T in BlockType]: (props: Shown<T>) => ReactNode}

/** How each kind of block, mark and annotation of the schema is shown. */
export function componentsFor(context: BodyContext): Partial<PortableTextReactComponents> {
  const {content, settings, words, footnotes, standIns} = context
  const inner = (blocks: readonly Unfinished<BodyBlock>[] | undefined) => (
    <PortableText
      value={[...listTree(blocks ?? [])]}
      components={components}
      onMissingComponent={false}
    />
  )
  const types: Types = {
    list: ({value}) => {
      const List = value.kind === 'number' ? 'ol' : 'ul'
      return (
        <List>
          {value.items.map((item) => (
            <li key={item._key}>
              <PortableText
                value={[...item.content]}
                components={isTight(item) ? tight : components}
                onMissingComponent={false}
              />
            </li>
          ))}
        </List>
      )
    },
    figure: ({value}) => <PageFigure figure={value} settings={settings} />,
    embed: ({value: {url, provider}}) => {
      const href = safeHref(url)
      return href === undefined ? null : (
        <p className="embed">
          <a href={href}>{words.embed(provider)}</a>
        </p>
      )
    },
    codeBlock: ({value: {code, language}}) => (
      <pre tabIndex={0}>
        <code className={language === undefined ? undefined : `language-${language}`}>{code}</code>
      </pre>
    ),
    divider: () => <hr />,
    table: ({value}) => (
      <div className="table" tabIndex={0} role="group">
        <table>
          <tbody>
            {(value.rows ?? []).map(({_key, cells = []}) => (
              <tr key={_key}>
                {cells.map((cell) => {
                  const Cell = cell.header === true ? 'th' : 'td'
                  return <Cell key={cell._key}>{inner(cell.content)}</Cell>
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    ),
    callout: ({value}) => <div className="callout">{inner(value.content)}</div>,
    html: ({value}) => (
      <pre className="html" tabIndex={0}>
        {value.html}
      </pre>
    ),
    presentations: () => standIns.presentations,
    schedule: () => standIns.schedule,
  }
  const components = {
    types,
    marks: {
      underline: ({children}) => <u>{children}</u>,
      sub: ({children}) => <sub>{children}</sub>,
      sup: ({children}) => <sup>{children}</sup>,
      link: ({value, children}: PortableTextMarkComponentProps<LinkValue>) => (
        <LinkMark link={value} content={content} settings={settings}>
          {children}
        </LinkMark>
      ),
      footnote: ({markKey, text, children}: PortableTextMarkComponentProps) => (
        <FootnoteMark footnotes={footnotes} footnoteKey={markKey} text={text}>
          {children}
        </FootnoteMark>
      ),
    },
  } satisfies Partial<PortableTextReactComponents>
  const tight = {
    ...components,
    block: {normal: ({children}) => <>{children}</>},
  } satisfies Partial<PortableTextReactComponents>
  return components
}
