import type {BodyBlock} from '../../content/text/portableText.ts'
import type {PageContent} from '../documents/pageContent.ts'
import type {Unfinished} from '../documents/unfinished.ts'
import type {PageSettings} from '../page/settings.ts'
import {wordsOf} from '../wording/wordsOf.ts'
import {Blocks} from './Blocks.tsx'
import type {BodyContext, StandIns} from './bodyContext.ts'
import {footnotesOf} from './footnotesOf.ts'
import {listTree} from './listTree.ts'

interface BodyProps {
  readonly blocks: readonly Unfinished<BodyBlock>[] | undefined
  /** The page on which the text stands. */
  readonly content: PageContent
  readonly settings: PageSettings
  /** What is shown where the text has a block for it. */
  readonly standIns?: StandIns
}

/** Rich text as a page shows it, with its footnotes below it. */
export function Body({blocks = [], content, settings, standIns = {}}: BodyProps) {
  const footnotes = footnotesOf(blocks)
  const words = wordsOf(content.document.language)
  const context = {content, settings, words, footnotes, standIns}
  return (
    <>
      <Blocks nodes={listTree(blocks)} context={context} />
      {footnotes.length > 0 && <Footnotes {...context} />}
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
