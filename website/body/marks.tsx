import type {PortableTextMarkComponentProps} from '@portabletext/react'
import type {PropsWithChildren} from 'react'

import type {Annotation} from '../../content/text/portableText.ts'
import {referredPage} from '../documents/pageContent.ts'
import type {Unfinished} from '../documents/unfinished.ts'
import type {InContext} from './bodyContext.ts'
import {linkHref, safeHref} from './safeHref.ts'

type AnnotationOf<T extends Annotation['_type']> = Extract<
  Unfinished<Annotation>,
  {readonly _type: T}
>
type Mark<T extends Annotation['_type']> = PortableTextMarkComponentProps<
  AnnotationOf<T> & InContext
>

export function Underline({children}: PropsWithChildren) {
  return <u>{children}</u>
}

export function Subscript({children}: PropsWithChildren) {
  return <sub>{children}</sub>
}

export function Superscript({children}: PropsWithChildren) {
  return <sup>{children}</sup>
}

/** A link to a page of this site leads to where that page is now, else to where it was written. */
export function LinkMark({value, children}: Mark<'link'>) {
  if (value === undefined) return <>{children}</>
  const {content, settings} = value.context
  const page = referredPage(content, value.page)
  const href = safeHref(page && settings.urlOf(page)) ?? linkHref(value.href, settings)
  return href === undefined ? (
    <>{children}</>
  ) : (
    <a href={href} title={value.title}>
      {children}
    </a>
  )
}

/** Its number, raised behind its words. An import leaves the number of the old page as its words. */
export function FootnoteMark({value, text, children}: Mark<'footnote'>) {
  const footnotes = value?.context.footnotes ?? []
  const number = footnotes.findIndex(({_key}) => _key === value?._key) + 1
  if (number === 0) return <>{children}</>
  return (
    <>
      {!/^\d+$/.test(text) && children}
      <sup id={`to-note-${value?._key}`}>
        <a href={`#note-${value?._key}`} target="_self">
          {number}
        </a>
      </sup>
    </>
  )
}
