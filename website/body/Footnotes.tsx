import {PortableText, type PortableTextReactComponents} from '@portabletext/react'

import type {Words} from '../wording/words.ts'
import type {Footnote} from './footnotesOf.ts'
import {listTree} from './listTree.ts'

interface FootnotesProps {
  readonly footnotes: readonly Footnote[]
  readonly components: Partial<PortableTextReactComponents>
  readonly words: Words
}

export function Footnotes({footnotes, components, words}: FootnotesProps) {
  if (footnotes.length === 0) return null
  return (
    <section className="footnotes" aria-label={words.footnotes}>
      <ol>
        {footnotes.map(({_key, content = []}) => (
          <li key={_key} id={`note-${_key}`}>
            <PortableText
              value={[...listTree(content)]}
              components={components}
              onMissingComponent={false}
            />
            <a href={`#to-note-${_key}`} target="_self" aria-label={words.backToText}>
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
