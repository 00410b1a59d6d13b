import {describe, expect, it} from 'vitest'

import type {JsonDocument, JsonObject} from '../../fromMarkdown/dataset/json.ts'
import {memorySite} from '../../fromMarkdown/testing/memorySite.ts'
import {objectsIn} from '../reading/values.ts'
import {changedLines, planAfter} from '../testing/exported.ts'
import {loadedSite} from '../testing/loadedSite.ts'

const frontMatter =
  '---\ntitle: A\nlang: sv\nevent-date: 2027-05-06 18:00:00 +0200\nplace: Hall\n---\n'
const others = {
  '_posts/2026-01-02-karta.md': '---\ntitle: Karta\nlang: sv\n---\nEn karta.\n',
  '_posts/2026-01-03-lyktan.md': '---\ntitle: Lyktan\nlang: sv\n---\nEn lykta.\n',
}
const bodies = {
  list: '## Projekt som presenteras\n\n- Alfa (Eva Ek)\n- Beta (Ola Ny)\n\nSlut.\n',
  linked:
    '## Projekt som presenteras\n\n- [Karta](/projects/karta/) – Eva Ek\n- [Lyktan](/projects/lyktan/) – Ola Ny\n\nSlut.\n',
  headed:
    '## Projekt som presenteras\n\n### Alfa\n\nEn app.\n\n### Beta\n\nEtt spel.\n\n## Mer\n\nSlut.\n',
}

const mia: JsonDocument = {_id: 'drafts.mia', _type: 'person', name: 'Mia Mo'}
const byMia = [{_type: 'reference', _ref: 'mia', _key: 'm', _weak: true}]
const pitch = [
  {
    _type: 'block',
    _key: 'p',
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: 's', text: 'För grannar.', marks: []}],
  },
]
const gamma: JsonObject = {_type: 'presentation', _key: 'n', title: 'Gamma'}

type Change = (items: readonly JsonObject[]) => readonly JsonObject[]

const first =
  (more: JsonObject): Change =>
  ([one = {}, ...rest]) => [{...one, ...more}, ...rest]

const after = async (form: keyof typeof bodies, change: Change) => {
  const text = frontMatter + bodies[form]
  const site = await loadedSite(memorySite({'_events/a.md': text, ...others}))
  const {holdings} = site.state
  const items = objectsIn(holdings.published.get('events-a')?.['presentations'])
  const drafts = new Map([...holdings.drafts, ['mia', mia] as const])
  const known = {...site, state: {...site.state, holdings: {...holdings, drafts}}}
  const plan = planAfter(known, 'events-a', {presentations: [...change(items)]})
  const [file] = plan.changes
  return {
    ...changedLines(text, file?.after ?? text),
    codes: plan.messages.map(({ruleId}) => ruleId),
    aliases: file?.aliases ?? [],
  }
}

describe('a presented project', () => {
  it.each<[keyof typeof bodies, string, Change, readonly string[], readonly string[]]>([
    ['list', 'the first of two goes', (items) => items.slice(1), ['- Alfa (Eva Ek)'], []],
    ['list', 'the last of two goes', (items) => items.slice(0, 1), ['- Beta (Ola Ny)'], []],
    ['headed', 'one of two goes', (items) => items.slice(1), ['### Alfa', '', 'En app.', ''], []],
    [
      'list',
      'somebody presents a new one',
      (items) => [...items, {...gamma, presenters: byMia}],
      [],
      ['- Gamma (Mia Mo)'],
    ],
    [
      'linked',
      'a new one has no page',
      (items) => [...items, {...gamma, presenters: byMia}],
      [],
      ['- Gamma – Mia Mo'],
    ],
    ['list', 'it gets a pitch', first({pitch}), [], ['', '  För grannar.']],
    [
      'linked',
      'a new one has a pitch',
      (items) => [...items, {...gamma, pitch}],
      [],
      ['- Gamma', '', '  För grannar.'],
    ],
    ['headed', 'it gets another pitch', first({pitch}), ['En app.'], ['För grannar.']],
    [
      'headed',
      'it gets a presenter',
      ([one = {}, two = {}]) => [one, {...two, presenters: byMia}],
      ['### Beta'],
      ['### Beta – Mia Mo'],
    ],
    [
      'linked',
      'it has another title here',
      first({title: 'Kartan'}),
      ['- [Karta](/projects/karta/) – Eva Ek'],
      ['- [Kartan](/projects/karta/) – Eva Ek'],
    ],
    [
      'list',
      'they change places',
      (items) => items.toReversed(),
      ['- Alfa (Eva Ek)', '- Beta (Ola Ny)'],
      ['- Beta (Ola Ny)', '- Alfa (Eva Ek)'],
    ],
  ])('is written as those beside it, %s: %s', async (form, _name, change, gone, came) => {
    expect(await after(form, change)).toMatchObject({gone, came, codes: []})
  })

  it('without a page keeps its document where it has another title on this page', async () => {
    expect(await after('list', first({title: 'Nya Alfa'}))).toMatchObject({
      came: ['- Nya Alfa (Eva Ek)'],
      codes: [],
      aliases: [{read: 'project-nya-alfa', document: 'project-alfa'}],
    })
  })
})
