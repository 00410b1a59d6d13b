import type {BodyBlock} from '../../content/text/portableText.ts'
import type {Unfinished} from '../documents/unfinished.ts'
import {type BodyContext, type InContext, editBlock} from './bodyContext.ts'
import {PageFigure} from './PageFigure.tsx'
import {safeHref} from './safeHref.ts'

export type Shown<T extends BodyBlock['_type']> = {
  readonly value: Extract<Unfinished<BodyBlock>, {readonly _type: T}> & InContext
}

export function Figure({value}: Shown<'figure'>) {
  const {_key, context} = value
  return <PageFigure figure={value} settings={context.settings} edit={editBlock(context, _key)} />
}

/** A link to a film or map: whoever only looks at a page tells its provider nothing. */
export function Embed({value: {_key, url, provider, context}}: Shown<'embed'>) {
  const href = safeHref(url)
  return href === undefined ? null : (
    <p className="embed" {...editBlock(context, _key)}>
      <a href={href}>{context.words.embed(provider)}</a>
    </p>
  )
}

export function CodeBlock({value: {_key, code, language, context}}: Shown<'codeBlock'>) {
  return (
    <pre tabIndex={0} {...editBlock(context, _key)}>
      <code className={language === undefined ? undefined : `language-${language}`}>{code}</code>
    </pre>
  )
}

export function Divider({value: {_key, context}}: Shown<'divider'>) {
  return <hr {...editBlock(context, _key)} />
}

export function Html({value: {_key, html, context}}: Shown<'html'>) {
  return (
    <pre className="html" tabIndex={0} {...editBlock(context, _key)}>
      {html}
    </pre>
  )
}

export function PresentationsBlock({value: {_key, context}}: Shown<'presentations'>) {
  return context.standIns.presentations?.(levelAt(_key, context))
}

export function ScheduleBlock({value: {_key, context}}: Shown<'schedule'>) {
  return context.standIns.schedule?.(levelAt(_key, context))
}

const levelAt = (key: string, {outline}: BodyContext): number => outline.get(key)?.level ?? 2
