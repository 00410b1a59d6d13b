import {PortableText} from '@portabletext/react'

import type {BodyBlock} from '../../schemas/content/portableText.ts'
import type {PageContent} from '../content/pageContent.ts'
import type {Unfinished} from '../content/unfinished.ts'
import type {PageSettings} from '../page/settings.ts'
import {wordsOf} from '../wording/wordsOf.ts'
import {type StandIns, componentsFor} from './components.tsx'
import {Footnotes} from './Footnotes.tsx'
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
  const components = componentsFor({content, settings, footnotes, words, standIns})
  return (
    <>
      <PortableText
        value={[...listTree(blocks)]}
        components={components}
        onMissingComponent={false}
      />
      <Footnotes footnotes={footnotes} components={components} words={words} />
    </>
  )
}
