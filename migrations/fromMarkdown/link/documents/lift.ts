import {defined} from '../../../../content/objects/defined.ts'
import type {Body, BodyBlock} from '../../../../content/text/portableText.ts'
import {
  type ShownPresentation,
  type ShownSession,
  visibleText,
} from '../../../../content/text/visibleText.ts'
import {hash} from '../../parse/keys.ts'
import type {FoundSession} from './foundSessions.ts'
import type {PageContext} from './pageContext.ts'
import type {MadePresentation} from './presentations.ts'

type Standing = 'presentations' | 'schedule'

const standIn = (type: Standing): BodyBlock => ({_type: type, _key: hash(type).slice(0, 12)})

/** A body in which one block stands for a stretch of blocks without a gap. */
const replaced = (body: Body, keys: ReadonlySet<string>, type: Standing): Body | undefined => {
  const first = body.findIndex((block) => keys.has(block._key))
  const length = keys.size
  const isStretch =
    first !== -1 && body.slice(first, first + length).every((block) => keys.has(block._key))
  if (!isStretch) return undefined
  return [...body.slice(0, first), standIn(type), ...body.slice(first + length)]
}

const hrefsIn = (blocks: Body): readonly string[] =>
  blocks.flatMap((block) =>
    block._type === 'block'
      ? block.markDefs.flatMap((mark) => (mark._type === 'link' ? [mark.href] : []))
      : [],
  )

/** Whether links of the blocks would go: those that neither stay with the words nor lead to a presented project. */
const losesLinks = (
  body: Body,
  keys: ReadonlySet<string>,
  kept: Body,
  made: readonly MadePresentation[],
  {links, entry}: PageContext,
): boolean => {
  const staying = new Set(hrefsIn(kept))
  const presented = new Set(made.map(({presentation}) => presentation.project?._ref))
  return hrefsIn(body.filter(({_key}) => keys.has(_key))).some((href) => {
    const address = links.addresses.within(href, entry)
    const page = address === undefined ? undefined : links.addresses.page(address)
    return !staying.has(href) && !presented.has(page?.id)
  })
}

const nameIn =
  ({entry, links}: PageContext) =>
  (name: string): string =>
    links.person(entry, name)?.name ?? name

const shownPresentations = (
  made: readonly MadePresentation[],
  context: PageContext,
): readonly ShownPresentation[] =>
  made.map(({fact: {value}, presentation}) => ({
    title: presentation.title ?? '',
    presenters: value.presenters.map(nameIn(context)),
    ...defined({pitch: presentation.pitch}),
  }))

const shownSessions = (
  sessions: readonly FoundSession[],
  context: PageContext,
): readonly ShownSession[] =>
  sessions.map(({item: {value}, document, description}) => {
    const {title = value.title} = document
    const isWithout = title !== value.title
    const speakers = [...value.speakers, ...((isWithout ? value.maybeSpeakers : undefined) ?? [])]
    return {
      ...defined({time: value.period?.text}),
      title,
      speakers: speakers.map(nameIn(context)),
      body: description,
    }
  })

const inOrderOfTime = (sessions: readonly FoundSession[]): boolean =>
  sessions.every(({document}, index) => {
    const before = sessions[index - 1]?.document.period?.start
    const start = document.period?.start
    return start !== undefined && (index === 0 || (before !== undefined && before < start))
  })

export interface Lifted {
  readonly body: Body
  /** Whether the programme left the body, and the descriptions of its items with it. */
  readonly programme: boolean
}

/**
 * Takes presented projects and programme items out of a body, where a block in their place shows
 * the same words in the same order; else the body stays as it is.
 */
export function lift(
  body: Body,
  made: readonly MadePresentation[],
  sessions: readonly FoundSession[],
  context: PageContext,
): Lifted {
  if (context.exact) return {body, programme: false}
  const shown = {
    presentations: shownPresentations(made, context),
    schedule: shownSessions(sessions, context),
  }
  let unlifted: string | undefined
  const kept: Body = [
    ...made.flatMap(({presentation}) => presentation.pitch ?? []),
    ...sessions.flatMap(({description}) => description),
  ]
  const attempt = (current: Body, keys: ReadonlySet<string>, type: Standing): Body => {
    if (keys.size === 0 || losesLinks(current, keys, kept, made, context)) return current
    const lifted = replaced(current, keys, type)
    if (lifted === undefined) return current
    unlifted ??= visibleText(body, shown)
    return visibleText(lifted, shown) === unlifted ? lifted : current
  }
  const presentationKeys = new Set(made.flatMap(({fact}) => fact.value.blockKeys))
  const withPresentations = attempt(body, presentationKeys, 'presentations')
  const isWholeProgramme =
    inOrderOfTime(sessions) && context.links.sessionPages(context.entry).length === 0
  const programmeKeys = new Set(
    isWholeProgramme ? sessions.flatMap(({item}) => item.value.blockKeys) : [],
  )
  const lifted = attempt(withPresentations, programmeKeys, 'schedule')
  return {body: lifted, programme: lifted !== withPresentations}
}
