import {useState} from 'react'
import {createPortal} from 'react-dom'
import {useColorSchemeValue} from 'sanity'

import type {PageContent} from '../../website/documents/pageContent.ts'
import {Page} from '../../website/page/Page.tsx'
import {pageStyle} from '../../website/page/pageStyle.ts'
import type {PageSettings} from '../../website/page/settings.ts'
import {useElementSize} from './useElementSize.ts'

interface PageFrameProps {
  readonly title: string
  readonly content: PageContent
  readonly settings: PageSettings
  /** Of the window in which a visitor looks at the page. It is shown smaller where there is no room. */
  readonly widthPx: number
}

/**
 * A page in a document of its own, so that neither the Studio's styles reach it nor its own the
 * Studio. The frame runs no script; the page is drawn into it from here.
 */
export function PageFrame({title, content, settings, widthPx}: PageFrameProps) {
  const scheme = useColorSchemeValue()
  const {ref, size} = useElementSize()
  const [body, setBody] = useState<HTMLElement>()
  const scale = Math.min(1, size.width / widthPx)
  const html = `<!doctype html><html style="color-scheme:${scheme}"><head><base target="_blank">
    <style>${pageStyle}</style></head><body></body></html>`
  return (
    <div ref={ref} style={{flex: 1, minWidth: 0, overflow: 'hidden', position: 'relative'}}>
      <iframe
        key={scheme}
        title={title}
        srcDoc={html}
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        onLoad={({currentTarget}) => setBody(currentTarget.contentDocument?.body)}
        style={{
          border: 0,
          maxWidth: 'none',
          width: widthPx,
          height: scale === 0 ? 0 : size.height / scale,
          position: 'absolute',
          left: Math.max(0, (size.width - widthPx) / 2),
          transform: `scale(${scale})`,
          transformOrigin: '0 0',
        }}
      />
      {body !== undefined && createPortal(<Page content={content} settings={settings} />, body)}
    </div>
  )
}
