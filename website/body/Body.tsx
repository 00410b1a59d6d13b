import type {BodyBlock} from '../../content/text/portableText.ts'
import {repeatedStandIns} from '../../content/text/standIns.ts'
import type {PageContent} from '../documents/pageContent.ts'
import type {Unfinished} from '../documents/unfinished.ts'
import type {PageSettings} from '../page/settings.ts'
import {wordsOf} from '../wording/wordsOf.ts'
import {Blocks} from './Blocks.tsx'
import type {BodyContext, StandIns, TextField} from './bodyContext.ts'
import {footnotesOf} from './footnotesOf.ts'
import {listTree} from './listTree.ts'
import {outlineOf} from './outline.ts'

interface BodyProps {
  readonly blocks: readonly Unfinished<BodyBlock>[] | undefined
  /** The page on which the text stands. */
  readonly content: PageContent
  readonly settings: PageSettings
  /** What is shown at the first block for it. */
  readonly standIns?: StandIns
  /** Of the first heading. */
  readonly level?: number
  /** Whether links can lead to the headings: there is one such text on a page. */
  readonly isMain?: boolean
  readonly field?: TextField
}

/** Rich text as a page shows it, with its footnotes below it. */
export function Body({
  blocks = [],
  content,
  settings,
  standIns = {},
  level = 2,
  isMain = false,
  field,
}: BodyProps) {
  const footnotes = footnotesOf(blocks)
  const words = wordsOf(content.document.language)
  const outline = outlineOf(blocks, level, isMain)
  const context = {content, settings, words, footnotes, standIns, outline, field}
  const repeated: ReadonlySet<Unfinished<BodyBlock>> = new Set(repeatedStandIns(blocks))
  const shown = blocks.filter((block) => !repeated.has(block))
  return (
    <>
      <Blocks nodes={listTree(shown)} context={context} />
      {footnotes.length > 0 && <Footnotes {...context} field={undefined} />}
    </>
  )
}

const Footnotes = (context: BodyContext) => {
  const {footnotes, words} = context
  return (
    <section className="footnotes" aria-label={words.footnotes}>
      <ol>
        {footnotes.map(({_key, content = []}) => (
          <li key={_key} id={`note-${_key}`}>
            <Blocks nodes={listTree(content)} context={context} />
            <a href={`#to-note-${_key}`} target="_self" aria-label={words.backToText}>
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
