import {JSDOM} from 'jsdom'
import {renderToStaticMarkup} from 'react-dom/server'

import {type ShownLink, wordsOf} from '../../migrations/fromMarkdown/testing/shown.ts'
import type {PageContent} from '../documents/pageContent.ts'
import {Page} from '../page/Page.tsx'
import type {PageSettings} from '../page/settings.ts'
import type {SeenImage} from './seenPages.ts'

const settings: PageSettings = {
  now: new Date('2026-06-01T10:00:00Z'),
  timeZone: 'Europe/Stockholm',
  imageUrl: ({original}) => original,
  urlOf: ({slug}) => (slug?.current === undefined ? undefined : `/${slug.current}/`),
}

const apart =
  'p, li, h1, h2, h3, h4, h5, h6, td, th, pre, br, hr, dt, dd, figure, figcaption, div, blockquote, sup[id], a > sup'

/** To make a window takes longer than to render a page. */
const parser = new new JSDOM().window.DOMParser()

/** The page of a document, with spaces where a browser parts words. */
export function shownPage(content: PageContent, changed: Partial<PageSettings> = {}): Document {
  const html = renderToStaticMarkup(<Page content={content} settings={{...settings, ...changed}} />)
  const document = parser.parseFromString(html, 'text/html')
  for (const element of document.querySelectorAll(apart)) {
    element.before(' ')
    element.after(' ')
  }
  return document
}

export function wordsIn(element: Element | null): readonly string[] {
  return wordsOf(element?.textContent ?? '')
}

/** The links in an element, with their words. */
export function linksIn(element: Element | null): readonly ShownLink[] {
  return [...(element?.querySelectorAll('a[href]') ?? [])].map((link) => ({
    href: link.getAttribute('href') ?? '',
    text: wordsIn(link).join(''),
  }))
}

/** The images in an element, also those whose file is missing. */
export function imagesIn(element: Element | null): readonly SeenImage[] {
  return [...(element?.querySelectorAll('img') ?? [])].map((image) => ({
    src: image.getAttribute('src') ?? '',
    alt: image.alt,
  }))
}
