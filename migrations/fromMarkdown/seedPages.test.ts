import {readFile} from 'node:fs/promises'
import {join} from 'node:path'

import {beforeAll, describe, expect, it} from 'vitest'
import {z} from 'zod'

import {slugify} from '../../content/text/slug.ts'
import {type Shown, visibleText} from '../../content/text/visibleText.ts'
import {corpus} from '../../test/corpus.ts'
import {openSite} from './read/openSite.ts'
import {codesOf, converted, type ConvertedSite, documentOf} from './testing/memorySite.ts'

const eventPath = '_events/civic-tech-moter-govtech.md'
const sessionPath = '_events/civic-tech-moter-govtech-1.md'
const idOf = (path: string): string => slugify(path.replace(/\.md$/, ''))
const eventId = idOf(eventPath)
const sessionId = idOf(sessionPath)

const Label = z.object({
  start: z.string(),
  end: z.string(),
  registrationLinks: z.array(z.object({url: z.string()})),
  presentedProjects: z.array(
    z.object({title: z.string(), presenters: z.array(z.string()), post: z.string().nullable()}),
  ),
  translation: z.string().nullable(),
})
const Truth = z.object({events: z.object({[eventPath]: Label, [sessionPath]: Label})})

const inUtc = (moment: string): string => new Date(moment).toISOString()

describe.skipIf(corpus === undefined)('the two seed pages', () => {
  let site: ConvertedSite
  let unlifted: ConvertedSite
  let truth: z.infer<typeof Truth>['events']

  beforeAll(async () => {
    const folder = corpus ?? ''
    site = await converted(await openSite(folder))
    unlifted = await converted(await openSite(folder), {exact: true})
    truth = Truth.parse(JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8'))).events
  })

  const session = () => documentOf(site, `drafts.${sessionId}`, 'session')
  const event = () => documentOf(site, `drafts.${eventId}`, 'event')
  const nameOf = (id: string): string => {
    const isPublished = site.documents.some(({_id}) => _id === id)
    return documentOf(site, isPublished ? id : `drafts.${id}`, 'person').name
  }

  it('makes an event draft of the first, at the time that its text says', () => {
    const label = truth[eventPath]
    expect(event()).toMatchObject({
      slug: {current: idOf(eventPath).replace('events-', '')},
      language: 'en',
      period: {
        kind: 'once',
        start: inUtc(label.start),
        end: inUtc(label.end),
        timeZone: 'Europe/Stockholm',
      },
      attendanceMode: 'online',
      source: {path: eventPath},
    })
    expect(event().mainImage?._sanityAsset).toBe(
      `image@file://./_${event().mainImage?.original?.slice(1)}`,
    )
    expect(event().registration?.map(({url}) => url)).toEqual(
      expect.arrayContaining(label.registrationLinks.map(({url}) => url)),
    )
    const styles = event().body?.map((block) =>
      block._type === 'block' ? block.style : block._type,
    )
    expect(styles?.filter((style) => style === 'h3')).toHaveLength(3)
    expect(styles).not.toContain('figure')
  })

  it('makes a session draft of the second, of the event that names it', () => {
    const label = truth[sessionPath]
    expect(session()).toMatchObject({
      event: {_ref: eventId, _weak: true, _strengthenOnPublish: {type: 'event'}},
      kind: 'breakout',
      period: {start: inUtc(label.start), end: inUtc(label.end)},
    })
    expect(session().registration?.[0]).toMatchObject({
      url: label.registrationLinks[0]?.url,
      kind: 'registration',
      price: {free: true},
    })
    const ofEvent = site.documents.filter(
      (document) => document._type === 'session' && document.event._ref === eventId,
    )
    expect(ofEvent.map(({_id}) => _id)).toEqual([`drafts.${sessionId}`])
  })

  it('joins the presented projects to their pages, and drafts the one that has none', () => {
    const wanted = truth[sessionPath].presentedProjects
    expect(wanted).toHaveLength(6)
    expect(
      session().presentations?.map(({title, project, presenters}) => ({
        title,
        project: project?._ref,
        presenters: presenters?.map(({_ref}) => nameOf(_ref)),
      })),
    ).toEqual(
      wanted.map(({title, post, presenters}) => ({
        title,
        project: post === null ? `project-${slugify(title)}` : idOf(post),
        presenters,
      })),
    )
    const last = wanted.at(-1)?.title ?? ''
    expect(documentOf(site, `drafts.project-${slugify(last)}`, 'project')).toMatchObject({
      title: last,
      source: {path: sessionPath, line: 57},
    })
  })

  it('shows the same words with the projects lifted as without', () => {
    const {body = [], presentations = []} = session()
    expect(body.at(-1)?._type).toBe('presentations')
    const shown: Shown = {
      presentations: presentations.map(({title = '', presenters = [], pitch = []}) => ({
        title,
        presenters: presenters.map(({_ref}) => nameOf(_ref)),
        pitch,
      })),
      schedule: [],
    }
    const exact = documentOf(unlifted, `drafts.${sessionId}`, 'session').body ?? []
    expect(visibleText(body, shown)).toBe(visibleText(exact, shown).replaceAll('*', ''))
  })

  it('pairs the event with its published page in the other language, and the session with none', () => {
    const pairs = site.documents.flatMap((document) =>
      document._type === 'translation.metadata'
        ? [document.translations.map(({value}) => value._ref)]
        : [],
    )
    expect(pairs).toContainEqual([idOf(truth[eventPath].translation ?? ''), eventId])
    expect(pairs.flat()).not.toContain(sessionId)
  })

  it('reports what it found on the event, each at its place', () => {
    expect(codesOf(site, eventPath)).toEqual([
      'language-differs 3:7',
      'time-differs 14:13',
      'image-repeated 24:1',
      'links-joined 44:1',
      'links-joined 44:206',
    ])
  })

  it('reports what it found on the session, each at its place', () => {
    expect(codesOf(site, sessionPath)).toEqual([
      'language-differs 3:7',
      'time-differs 12:13',
      'image-repeated 22:1',
      'session-found 26:145',
      'links-joined 42:3',
      'text-normalised 43:57',
      'emphasis-closer-repaired 45:1',
      'links-joined 45:3',
      'emphasis-closer-repaired 48:1',
      'links-joined 48:3',
      'emphasis-closer-repaired 51:1',
      'links-joined 51:3',
      'emphasis-closer-repaired 54:1',
      'links-joined 54:3',
      'emphasis-closer-repaired 57:1',
      'project-drafted 57:3',
    ])
  })
})
