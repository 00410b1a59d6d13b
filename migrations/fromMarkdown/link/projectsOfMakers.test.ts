import {describe, expect, it} from 'vitest'

import {converted, documentOf, memorySite} from '../testing/memorySite.ts'

const evening = (language: string, body: string) =>
  `---\ntitle: Evening\nlang: ${language}\ndate: 2027-05-06 18:00\n---\n${body}\n`

/** Title and presenters of each. */
const shown = async (
  language: string,
  body: string,
  more: Readonly<Record<string, string>> = {},
) => {
  const site = await converted(memorySite({'_events/a.md': evening(language, body), ...more}))
  return (documentOf(site, 'events-a', 'event').presentations ?? []).map(
    ({title, presenters = []}) => [
      title,
      ...presenters.map(({_ref}) => _ref.replace('person-', '')),
    ],
  )
}

const all = [
  ['Xorb', 'ada-berg'],
  ['Ylva map', 'anna-ek', 'tom-ash'],
]

describe('projects are announced by who made them', () => {
  it.each([
    ['en', 'Two makers show what they have built:'],
    ['de', 'Zwei Bastler zeigen, was sie gebaut haben:'],
    ['fr', "Deux bricoleurs montrent ce qu'ils ont fabriqué :"],
    ['es', 'Dos personas muestran lo que han construido:'],
    ['it', 'Due maker mostrano cosa hanno realizzato:'],
    ['nl', 'Twee makers laten zien waar ze deze winter aan gewerkt hebben:'],
    ['da', 'To personer viser, hvad de har bygget:'],
    ['nb', 'To personer viser hva de har bygget:'],
    ['sv', 'Två personer visar vad de har byggt:'],
  ])('in %s: %s', async (language, intro) => {
    const inBrackets = '- Xorb (Ada Berg)\n- Ylva map (Anna Ek, Tom Ash)'
    expect(await shown(language, `${intro}\n\n${inBrackets}`)).toEqual(all)
    const behindDash = '- **Xorb** – Ada Berg\n- **Ylva map** – Anna Ek, Tom Ash'
    expect(await shown(language, `${intro}\n\n${behindDash}`)).toEqual(all)
  })

  it('and not where nothing was made', async () => {
    const body = 'Two people talk about these themes:\n\n- Xorb (Ada Berg)\n- Ylva map (Anna Ek)'
    expect(await shown('en', body)).toEqual([])
  })
})

it.each([
  ['en', 'Proposed projects'],
  ['de', 'Vorgeschlagene Projekte'],
  ['fr', 'Projets proposés'],
  ['es', 'Proyectos propuestos'],
  ['it', 'Progetti proposti'],
  ['nl', 'Voorgestelde projecten'],
  ['da', 'Foreslåede projekter'],
  ['nb', 'Foreslåtte prosjekter'],
  ['sv', 'Föreslagna projekt'],
])(
  'a heading announces them with an adjective on either side, in %s: %s',
  async (language, heading) => {
    const body = `## ${heading}\n\n**Xorb** (Ada Berg): a map\n\n**Ylva map** (Anna Ek, Tom Ash): a bike\n`
    expect(await shown(language, body)).toEqual(all)
  },
)

describe('who presents a project', () => {
  it.each([
    ['en', 'Team'],
    ['fr', 'Équipe'],
    ['es', 'Equipo'],
    ['it', 'Squadra'],
    ['da', 'Hold'],
    ['nb', 'Lag'],
    ['sv', 'Grupp'],
    ['nl', 'Groep'],
    ['de', 'Gruppe'],
  ])('stands behind a label for its team, in %s: %s', async (language, team) => {
    const heading = language === 'en' ? 'Projects' : 'Demo'
    const body = `## ${heading}\n\n### Xorb\n\n${team}: Ada Berg.\n\n### Ylva map\n\n${team}: Anna Ek, Tom Ash\n`
    expect(await shown(language, body)).toEqual(all)
  })

  it('stands behind "By" at the start of a line', async () => {
    const body =
      '## Projects\n\n### Xorb\n\nBy Ada Berg.\n\n### Ylva map\n\nBy Anna Ek and Tom Ash.'
    expect(await shown('en', body)).toEqual(all)
  })
})

it('a project of a list that may be part of the programme is presented all the same', async () => {
  const body =
    '**Program**\n\n- 9.30 Morgenmad\n- 10.15 Huller i asfalten\n\nGrupperne arbejder med disse projekter:\n\n1. Xorb – Ada Berg\n2. Ylva map – Anna Ek, Tom Ash'
  const page = '---\ntitle: Xorb\nlang: da\n---\nEt kort.\n'
  expect(await shown('da', body, {'_posts/2027-01-01-xorb.md': page})).toEqual(all)
})
