import {renderToStaticMarkup} from 'react-dom/server'

import {cleanText} from '../../../content/text/cleanText.ts'
import {usualSpelling} from '../../html/usualSpelling.ts'
import type {ChannelContent} from '../channelContent.ts'
import {Programme} from './Programme.tsx'

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { margin: 0; color: light-dark(#1b1c1f, #e9eaee); background: light-dark(#fff, #16171a); overflow-wrap: break-word }
main { padding: .25rem } p { margin: .125rem 0 } a { color: light-dark(#1d4fbb, #9dbcff) }
h2 { font-size: 1.125rem; line-height: 1.3; margin: 0 }
.entries { list-style: none; margin: 0; padding: 0 }
.entries > li { padding: .75rem 0; border-bottom: 1px solid light-dark(#d5d8de, #3a3d45) }
.where, .people, .none { color: light-dark(#565a63, #a9aeb9) }
.status { color: light-dark(#9b1c1c, #ff9d94) }
.seats { list-style: none; margin: .25rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem }
summary { padding: .75rem 0; cursor: pointer }`

/**
 * A page for a frame on somebody else's website. It asks nobody for anything but the script beside it,
 * which tells the frame how high it is, and its links open beside the page that shows it.
 */
export function programmePage(content: ChannelContent): string {
  const {title, language, pageUrl} = content
  const markup = renderToStaticMarkup(
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <title>{cleanText(title)}</title>
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <link rel="canonical" href={pageUrl} />
        <base target="_blank" />
        <style dangerouslySetInnerHTML={{__html: style}} />
      </head>
      <body>
        <Programme content={content} />
        <script src="programme.js" async data-shown="" />
      </body>
    </html>,
  )
  return `<!DOCTYPE html>\n${usualSpelling(markup)}\n`
}
