import type {PropsWithChildren} from 'react'

import type {LinkAnnotation} from '../../schemas/content/portableText.ts'
import {type PageContent, referredPage} from '../content/pageContent.ts'
import type {Unfinished} from '../content/unfinished.ts'
import type {PageSettings} from '../page/settings.ts'
import type {Footnote} from './footnotesOf.ts'
import {safeHref} from './safeHref.ts'

export type LinkValue = Unfinished<LinkAnnotation>

interface LinkMarkProps {
  readonly link: LinkValue | undefined
  readonly content: PageContent
  readonly settings: PageSettings
}

/** A link to a page of this site leads to where that page is now, else to where it was written. */
export function LinkMark({link, content, settings, children}: PropsWithChildren<LinkMarkProps>) {
  const page = referredPage(content, link?.page)
  const href = safeHref((page && settings.addressOf(page)) ?? link?.href)
  return href === undefined ? (
    <>{children}</>
  ) : (
    <a href={href} title={link?.title}>
      {children}
    </a>
  )
}

interface FootnoteMarkProps {
  readonly footnotes: readonly Footnote[]
  readonly footnoteKey: string | undefined
  /** The words that the footnote belongs to. */
  readonly text: string
}

/** Its number, raised behind its words. An import leaves the number of the old page as its words. */
export function FootnoteMark({
  footnotes,
  footnoteKey,
  text,
  children,
}: PropsWithChildren<FootnoteMarkProps>) {
  const number = footnotes.findIndex(({_key}) => _key === footnoteKey) + 1
  if (number === 0) return <>{children}</>
  return (
    <>
      {!/^\d+$/.test(text) && children}
      <sup id={`to-note-${footnoteKey}`}>
        <a href={`#note-${footnoteKey}`} target="_self">
          {number}
        </a>
      </sup>
    </>
  )
}
