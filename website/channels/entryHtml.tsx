import {renderToStaticMarkup} from 'react-dom/server'

import type {Entry} from '../entries/entry.ts'
import type {ChannelContent} from './channelContent.ts'
import {EntryFacts} from './EntryFacts.tsx'

/** The facts of an event or session as HTML, for readers of feeds. */
export function entryHtml(entry: Entry, {timeZone, imageUrl}: ChannelContent): string {
  const {mainImage, language} = entry.document
  const src = mainImage && imageUrl(mainImage, 800)
  return renderToStaticMarkup(
    <div className="h-event" lang={language}>
      {/* Of one that is not lazy, React asks the reader of the feed to load it before its words. */}
      {src !== undefined && <img src={src} alt={mainImage?.alt ?? ''} loading="lazy" />}
      <EntryFacts entry={entry} siteZone={timeZone} />
    </div>,
  )
}
