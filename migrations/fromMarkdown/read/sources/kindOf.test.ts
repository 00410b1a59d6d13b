import {expect, it} from 'vitest'

import {siteFolder} from '../../testing/siteFolder.ts'
import {NotASiteError} from '../openOptions.ts'
import {openSite} from '../openSite.ts'
import {SettingsError} from '../settingsError.ts'

const text = '---\ntitle: A\n---\n'

it.each([
  ['hugo', {'hugo.yaml': '', 'content/a.md': text}],
  ['hugo', {'config.toml': '', 'content/a.md': text}],
  ['hugo', {'config/_default/hugo.json': '{}', 'content/a.md': text}],
  ['hugo', {'hugo.toml': '', '_config.yml': '', 'content/a.md': text}],
  [undefined, {'_config.yml': '', 'config.toml': '', 'content/a.md': text}],
  [undefined, {'_posts/2027-01-02-a.md': text}],
  ['plain', {'config.toml': '', 'a.md': text}],
  ['plain', {'content/a.md': text}],
] as const)('knows %s of %j', async (kind, files) => {
  const site = await openSite(await siteFolder(files))
  expect(site.config.kind).toBe(kind)
  expect(site.pages).toHaveLength(1)
})

it('takes the kind that it is told', async () => {
  const folder = await siteFolder({'_config.yml': '', 'content/a.md': text})
  expect((await openSite(folder, {kind: 'hugo'})).config.kind).toBe('hugo')
  expect((await openSite(folder, {kind: 'plain'})).config.kind).toBe('plain')
})

it('refuses a folder without any Markdown', async () => {
  const folder = await siteFolder({'a.txt': 'A.'})
  await expect(openSite(folder)).rejects.toThrow(NotASiteError)
})

it('says where the configuration of a Hugo site is broken', async () => {
  const settings = 'title = "A"\nbaseURL = https\n'
  const folder = await siteFolder({'hugo.toml': settings, 'content/a.md': text})
  const error: unknown = await openSite(folder).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(SettingsError)
  expect(error).toMatchObject({messages: [{ruleId: 'config-broken', place: {start: {line: 2}}}]})
})

it('reads what a Hugo site says of itself, in any case and from several files', async () => {
  const folder = await siteFolder({
    'hugo.toml': 'BaseURL = "https://www.example.org/club/"\ntimezone = "Europe/Nowhere"\n',
    'config/_default/languages.yaml': 'sv:\n  contentDir: content/svenska\nen: {}\n',
    'config/_default/params.sv.toml': 'motto = "Ut"\n',
    'content/svenska/a.md': text,
  })
  const {config, pages, messages} = await openSite(folder)
  expect(config).toMatchObject({
    baseUrl: '/club',
    language: 'en',
    values: {languages: {sv: {params: {motto: 'Ut'}}}},
  })
  expect(config.origins).toContain('https://example.org')
  expect(pages).toEqual(['content/svenska/a.md'])
  expect(messages.map(({ruleId}) => ruleId)).toEqual(['unknown-time-zone'])
})

it('leaves alone what the configuration ignores, and what is no Markdown', async () => {
  const folder = await siteFolder({
    'hugo.toml': 'ignoreFiles = ["\\\\.Rmd$", "drafts/", "("]\n',
    'content/a.md': text,
    'content/drafts/b.md': text,
    'content/c.html': '<p>C</p>',
    'content/d/index.md': text,
    'content/d/e.html': '<p>E</p>',
  })
  const {pages, messages} = await openSite(folder)
  expect(pages).toEqual(['content/a.md', 'content/d/index.md'])
  expect(messages.map(({ruleId, path}) => [ruleId, path])).toEqual([
    ['not-markdown', 'content/c.html'],
  ])
})
