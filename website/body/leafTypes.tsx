import type {BodyBlock} from '../../content/text/portableText.ts'
import type {Unfinished} from '../documents/unfinished.ts'
import type {InContext} from './bodyContext.ts'
import {PageFigure} from './PageFigure.tsx'
import {safeHref} from './safeHref.ts'

export type Shown<T extends BodyBlock['_type']> = {
  readonly value: Extract<Unfinished<BodyBlock>, {readonly _type: T}> & InContext
}

export function Figure({value}: Shown<'figure'>) {
  return <PageFigure figure={value} settings={value.context.settings} />
}

/** A link to a film or map: whoever only looks at a page tells its provider nothing. */
export function Embed({value: {url, provider, context}}: Shown<'embed'>) {
  const href = safeHref(url)
  return href === undefined ? null : (
    <p className="embed">
      <a href={href}>{context.words.embed(provider)}</a>
    </p>
  )
}

export function CodeBlock({value: {code, language}}: Shown<'codeBlock'>) {
  return (
    <pre tabIndex={0}>
      <code className={language === undefined ? undefined : `language-${language}`}>{code}</code>
    </pre>
  )
}

export function Divider() {
  return <hr />
}

export function Html({value}: Shown<'html'>) {
  return (
    <pre className="html" tabIndex={0}>
      {value.html}
    </pre>
  )
}

export function PresentationsBlock({value}: Shown<'presentations'>) {
  return value.context.standIns.presentations
}

export function ScheduleBlock({value}: Shown<'schedule'>) {
  return value.context.standIns.schedule
}
