import {describe, expect, it} from 'vitest'

import type {Site, SiteConfig} from '../parse/jekyllSite.ts'
import {converted, documentOf, memorySite} from '../testing/memorySite.ts'
import {page} from '../testing/siteFolder.ts'
import {learnSite} from './learnSite.ts'

const english =
  'This is the place for all of you who want to know what we have been up to with it.\n'
const swedish = 'Det här är för alla som vill veta vad vi har gjort och hur det har gått för oss.\n'
const german =
  'Das ist für alle, die wissen wollen, was wir mit euch und für euch machen und wie.\n'

/** A site that says nothing of itself. */
const silent = (pages: Readonly<Record<string, string>>, config: Partial<SiteConfig> = {}): Site =>
  memorySite(pages, [], {said: {}, ...config})

const learned = async (site: Site) => {
  const {config} = await learnSite(site)
  const basis = new Map(config.assumptions?.map((each) => [each.about, each.basis]))
  return {config, basis}
}

const events = (...frontMatters: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    frontMatters.map((frontMatter, index) => [`_events/${index}.md`, page(frontMatter, english)]),
  )

const warned = async (pages: Readonly<Record<string, string>>) => {
  const {messages} = await converted(silent(pages))
  return messages.flatMap(({ruleId, fatal}) => (ruleId === 'language-assumed' ? [fatal] : []))
}

describe('the language of a site that says none', () => {
  it.each([
    [english, 'en'],
    [swedish, 'sv'],
    [german, 'de'],
  ])('is the one that its pages are in: %s', async (text, language) => {
    const {config, basis} = await learned(silent({'_events/a.md': page('title: A', text)}))
    expect([config.language, basis.get('language')]).toEqual([language, 'measured'])
  })

  it('is not told by pages that say their own', async () => {
    const pages = {
      '_events/a.md': page('title: A\nlang: de', german + german),
      '_events/b.md': page('title: B', english),
    }
    expect((await learned(silent(pages))).config.language).toBe('en')
  })

  it.each([
    [['lang: en-GB', 'lang: en-GB', 'lang: "en_gb"', ''], 'en-GB', 'Europe/London'],
    [['lang: en-GB', "lang: 'en-GB'"], 'en-GB', 'Europe/London'],
    [['lang: fr # French', 'lang: French', 'lang: de'], 'fr', 'Europe/Paris'],
    [['lang: pt-BR', 'lang: pt-BR'], 'pt-BR', 'Europe/Stockholm'],
    [['lang: de', '', '', ''], 'de', 'Europe/Berlin'],
    [['lang: de', 'lang: en', '', ''], 'sv', 'Europe/Stockholm'],
    [['lang: what?', ''], 'sv', 'Europe/Stockholm'],
  ])('is in a plain folder what its pages say: %j', async (said, language, zone) => {
    const pages = Object.fromEntries(
      said.map((line, index) => [`events/${index}.md`, page(`title: A\n${line}`, 'Hm.\n')]),
    )
    const {config} = await learned(silent(pages, {kind: 'plain'}))
    expect([config.language, config.timeZone]).toEqual([language, zone])
  })

  it.each([
    ['---\ntitle: A\n---\n', german],
    ['+++\ntitle = "A"\n+++\n', german],
    ['{\n"title": "A"\n}\n', german],
    ['', german],
  ])('is that of its text, whatever its front matter is written in: %j', async (written, text) => {
    const pages = {'events/a.md': written + text}
    const {config, basis} = await learned(silent(pages, {kind: 'plain'}))
    expect([config.language, basis.get('language')]).toEqual(['de', 'measured'])
  })

  it('is in a plain folder that of most pages, if few say theirs', async () => {
    const pages = {
      'events/a.md': page('title: A\nlang: de', german),
      'events/b.md': page('title: B', english),
      'events/c.md': page('title: C', english),
    }
    expect((await learned(silent(pages, {kind: 'plain'}))).config.language).toBe('en')
  })

  it('is no page’s that says its own, or that is surely in another', async () => {
    const pages = {
      '_events/a.md': page('title: A', english.repeat(4)),
      '_events/b.md': page('title: B', german.repeat(3)),
      '_events/c.md': page('title: C\nlang: fr_CA', english),
    }
    const site = await converted(silent(pages))
    const languages = ['a', 'b', 'c'].map(
      (name) => documentOf(site, `events-${name}`, 'event').language,
    )
    expect(languages).toEqual(['en', 'de', 'fr-CA'])
  })
})

describe('the zone of a site that says none', () => {
  it.each([
    [
      ['2027-01-08 18:00:00 -0600', '2027-07-09 18:00:00 -0500', '2027-02-05 18:00:00 -0600'],
      'America/Chicago',
    ],
    [
      [
        '2027-01-08 18:00:41.000000000 -06:00',
        '2027-07-09T18:00:00.5-05:00',
        '2027-02-05 18:00:59.123 -06:00',
      ],
      'America/Chicago',
    ],
    [
      ['2027-01-08 18:00 +0100', '2027-07-09 18:00 +0200', '2027-08-05 18:00 +0200'],
      'Europe/Stockholm',
    ],
    [
      ['2027-01-08 18:00 +0000', '2027-07-09 18:00 +0100', '2027-08-05 18:00 +0100'],
      'Europe/London',
    ],
  ])('is the one whose offsets stand behind its dates: %j', async (dates, zone) => {
    const pages = events(...dates.map((date) => `title: A\ndate: ${date}`))
    const {config, basis} = await learned(silent(pages))
    expect([config.timeZone, basis.get('timeZone')]).toEqual([zone, 'measured'])
  })

  it.each([
    [german, 'Europe/Berlin'],
    [english, 'Africa/Johannesburg'],
  ])(
    'is where its language is spoken, if its offsets are those of the wrong season: %j',
    async (text, zone) => {
      const dates = ['2027-01-08 18:00 +0200', '2027-02-05 18:00 +0200', '2027-07-09 18:00 +0200']
      const pages = Object.fromEntries(
        dates.map((date, index) => [`_events/${index}.md`, page(`title: A\ndate: ${date}`, text)]),
      )
      expect((await learned(silent(pages))).config.timeZone).toBe(zone)
    },
  )

  it('is where its language is spoken, which a warning says with the number of events', async () => {
    const pages = {
      '_events/a.md': page('title: A\ndate: 2027-05-06 18:00', german),
      '_events/b.md': page('title: B\ndate: 2027-05-07 18:00', german),
      '_events/c.md': page('title: C\ndate: 2027-05-08', german),
    }
    const {messages} = await converted(silent(pages))
    const warnings = messages.filter(({ruleId}) => ruleId === 'zone-assumed')
    expect(warnings.map(({expected, fatal}) => [expected, fatal])).toEqual([
      ['Europe/Berlin', false],
    ])
    expect(warnings[0]?.reason).toContain('2 events')
  })

  it('is not told by UTC, which programs write', async () => {
    const pages = events('date: 2027-01-08 18:00 +0000', 'date: 2027-07-08 18:00 +0000')
    expect((await learned(silent(pages))).basis.get('timeZone')).toBe('assumed')
  })

  it('is never learned over what somebody says', async () => {
    const pages = events('title: A\ndate: 2027-01-08 18:00 -0600')
    const {config, basis} = await learned(memorySite(pages))
    expect([config.timeZone, basis.get('timeZone')]).toEqual(['Europe/Stockholm', 'said'])
  })
})

const dayOf = async (site: Site) =>
  documentOf(await converted(site), 'events-0', 'event').period?.start?.slice(0, 10)

describe('the language of a site that says none', () => {
  it('is warned of where no text tells it', async () => {
    expect(await warned({'_events/a.md': page('title: A', 'Hm.\n')})).toEqual([false])
  })

  it.each([
    ['the text of its pages tells it', page('title: A', german)],
    ['each page says its own', page('title: A\nlang: en', 'Hm.\n')],
    ['a page of Hugo says it', '+++\ntitle = "A"\nlanguage = "en"\n+++\nHm.\n'],
  ])('is not warned of where %s', async (_why, text) => {
    expect(await warned({'_events/a.md': text})).toEqual([])
  })
})

describe('the order of dates', () => {
  const ambiguous = 'title: A\nevent-date: 05/06/2027'
  it.each([
    ['04/25/2027', '2027-05-05'],
    ['25/04/2027', '2027-06-04'],
  ])('of `05/06/2027` is that of `%s` elsewhere in the site', async (other, day) => {
    const site = silent(events(ambiguous, `title: B\nevent-date: ${other}`))
    expect(await dayOf(site)).toBe(day)
  })

  it.each([
    ['America/Chicago', '2027-05-06'],
    ['America/Boise', '2027-05-06'],
    ['America/Indiana/Indianapolis', '2027-05-06'],
    ['America/Toronto', '2027-06-05'],
    ['Europe/London', '2027-06-04'],
  ])('is usual for English in %s where nothing tells', async (timeZone, day) => {
    const site = silent(events(ambiguous), {timeZone, said: {timeZone: 'the test'}})
    expect(await dayOf(site)).toBe(day)
  })

  it('is what the mapping says', async () => {
    const site = silent(events(ambiguous, 'title: B\nevent-date: 25/04/2027'), {
      mapping: {dateOrder: 'month'},
    })
    expect(await dayOf(site)).toBe('2027-05-05')
  })
})

const mapped = (mapping: NonNullable<SiteConfig['mapping']>) =>
  converted(memorySite(events('title: A\nevent-date: 2027-05-06', 'title: B'), [], {mapping}))

describe('a mapping', () => {
  it('sets fields of pages that do not say them', async () => {
    const read = await mapped({
      set: {language: 'de'},
      pages: [{collection: 'events', type: 'event', set: {start: '2027-06-07', place: 'Hall'}}],
    })
    const made = ['events-0', 'events-1'].map((id) => documentOf(read, id, 'event'))
    expect(made.map(({language, place, period}) => [language, place?.name, period?.start])).toEqual(
      [
        ['de', 'Hall', '2027-05-05T22:00:00.000Z'],
        ['de', 'Hall', '2027-06-06T22:00:00.000Z'],
      ],
    )
  })

  it('warns of rules and keys that no page fits', async () => {
    const {messages} = await mapped({
      fields: {start: ['event-date', 'evnt-date']},
      pages: [
        {path: '_talks', type: 'session'},
        {path: '_events', type: 'event'},
      ],
    })
    const unused = messages.filter(({ruleId}) => ruleId === 'mapping-unused')
    expect(unused.map(({reason}) => reason)).toEqual([
      'No page of the site fits the rule `path: _talks → session`',
      'No page of the site has the key `evnt-date` that the mapping names',
    ])
  })
})

describe('what is taken for what', () => {
  it('leaves a blog alone, unless the site shows it as projects', async () => {
    const pages = {'_posts/2027-05-06-a.md': page('title: A')}
    const blog = await converted(silent(pages, {values: {}}))
    const projects = await converted(silent(pages, {values: {permalink: '/projects/:title/'}}))
    expect(blog.documents).toEqual([])
    expect(blog.messages.map(({ruleId}) => ruleId)).toContain('little-imported')
    expect(projects.documents).toMatchObject([{_type: 'project', title: 'A'}])
  })

  it('does not ask why pages were not imported that the mapping leaves out', async () => {
    const site = silent(
      {'_posts/2027-05-06-a.md': page('title: A')},
      {mapping: {pages: [{path: '_posts', type: 'skip'}]}},
    )
    const {messages} = await converted(site)
    expect(messages.map(({ruleId}) => ruleId)).not.toContain('little-imported')
  })
})
