import {readFile} from 'node:fs/promises'
import {join} from 'node:path'

import {beforeAll, describe, expect, it} from 'vitest'
import {z} from 'zod'

import {corpus} from '../../../test/corpus.ts'
import {convertBody} from '../convert/convertBody.ts'
import {parsePage} from '../parse/parsePage.ts'
import {openSite} from '../read/openSite.ts'
import {isSure} from './factRules.ts'
import {interpretPage, type Interpretation} from './interpretPage.ts'
import {addressIdentity} from './links/address.ts'

const Labels = z.object({
  start: z.string().nullable(),
  end: z.string().nullable(),
  startAlso: z.array(z.string().nullable()).optional(),
  recurring: z.boolean(),
  ongoing: z.boolean(),
  bodyLanguage: z.string(),
  registrationLinks: z.array(z.object({url: z.string()})),
  registrationLinksOptional: z.array(z.object({url: z.string()})).optional(),
})
const Truth = z.object({events: z.record(z.string(), Labels)})
type Page = {path: string; label: z.infer<typeof Labels>; read: Interpretation}

const stockholmDay = (iso: string): string =>
  new Date(iso).toLocaleDateString('sv-SE', {timeZone: 'Europe/Stockholm'})

const sameMoment = (written: string | undefined, label: string | null): boolean => {
  if (written === undefined || label === null) return (written ?? null) === label
  return label.includes('T')
    ? Date.parse(written) === Date.parse(label)
    : stockholmDay(written) === label
}

describe.skipIf(corpus === undefined)('the facts of a real site', () => {
  const pages: Page[] = []

  beforeAll(async () => {
    const folder = corpus ?? ''
    const truth = Truth.parse(JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8')))
    const site = await openSite(folder)
    for (const [path, label] of Object.entries(truth.events)) {
      const file = await site.read(path)
      if (!('text' in file)) continue
      const page = parsePage(file, site.config)
      const body = convertBody(page, {markdown: 'kramdown', exact: false})
      pages.push({path, label, read: interpretPage(page, body, site.config, true)})
    }
  })

  it('read every page', () => {
    expect(pages.length).toBeGreaterThan(20)
  })

  it('have start, end and kind of every period as labelled', () => {
    const wrong = pages.filter(({label, read}) => {
      const period = read.facts.period?.value
      const starts = [label.start, ...(label.startAlso ?? [])]
      const kind = label.recurring ? 'recurring' : label.ongoing ? 'ongoing' : 'once'
      return !(
        starts.some((start) => sameMoment(period?.start, start)) &&
        sameMoment(period?.end, label.end) &&
        period?.kind === kind
      )
    })
    expect(wrong.map(({path}) => path)).toEqual([])
  })

  it('have all registration links that are labelled, and no others', () => {
    const wrong = pages.flatMap(({path, label, read}) => {
      const wanted = new Set(label.registrationLinks.map(({url}) => addressIdentity(url.trim())))
      const neutral = new Set(
        (label.registrationLinksOptional ?? []).map(({url}) => addressIdentity(url.trim())),
      )
      const found = read.facts.registration
        .filter(isSure)
        .map(({value}) => addressIdentity(value.url))
      return [
        ...found.filter((url) => !wanted.has(url) && !neutral.has(url)),
        ...[...wanted].filter((url) => !found.includes(url)),
      ].map((url) => `${path}: ${url}`)
    })
    expect(wrong).toEqual([])
  })

  it('have the language of every body, and report those that differ', () => {
    const told = pages.filter(({read}) => read.facts.bodyLanguage)
    expect(told.length).toBeGreaterThan(20)
    expect(
      told.filter(({label, read}) => read.facts.bodyLanguage?.value !== label.bodyLanguage),
    ).toEqual([])
  })
})
