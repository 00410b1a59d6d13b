import {describe, expect, it} from 'vitest'

import {converted, documentOf, memorySite} from '../testing/memorySite.ts'

const event = (body: string): string =>
  `---\ntitle: Visningskväll\nevent-date: 2022-05-04 17:00:00 +0200\nevent-date-desc: 4 maj 2022, kl 17-20\n---\n${body}`

const titles = async (body: string): Promise<readonly string[]> => {
  const site = await converted(
    memorySite({
      '_events/a.md': event(body),
      '_posts/2020-01-01-k.md': '---\ntitle: Kvisten\n---\n',
    }),
  )
  return (documentOf(site, 'events-a', 'event').presentations ?? []).flatMap(
    ({title}) => title ?? [],
  )
}

const list =
  '\n\n- **Kvisten** – Ada Berg och Bo Ek visar kartan\n- Roten, en app för skog\n- Stam: mäter'
const named = ['Kvisten', 'Roten', 'Stam']

describe('announced projects', () => {
  it.each([
    ['en', 'Projects we will show'],
    ['en', 'Projects shown'],
    ['sv', 'Visade projekt'],
    ['de', 'Gezeigte Projekte'],
    ['fr', 'Projets montrés'],
    ['es', 'Proyectos mostrados'],
    ['it', 'Progetti mostrati'],
    ['nl', 'Getoonde projecten'],
    ['da', 'Viste projekter'],
    ['nb', 'Viste prosjekter'],
  ])('are below a heading, in %s: %s', async (language, heading) => {
    const body = `### ${heading}\n\n* Lerkartan – Ada Berg\n* Sandkartan – Bo Ek\n`
    const page = `---\ntitle: T\nlang: ${language}\ndate: 2027-05-06 18:00\n---\n${body}`
    const site = await converted(memorySite({'_events/a.md': page}))
    const {presentations = []} = documentOf(site, 'events-a', 'event')
    expect(presentations.map(({title}) => title)).toEqual(['Lerkartan', 'Sandkartan'])
  })

  it.each([
    'Tre projekt visar vad de har byggt:',
    'Three projects will show what they have made:',
    'Fem projekt ställer ut:',
    "This year's projects are:",
    "Tonight's pitches:",
    'Kvällens pitchar:',
    'Kvällens demos:',
    'Tre lag arbetade med var sitt projekt. Så här gick det:',
  ])('are the list behind "%s"', async (words) => {
    expect(await titles(words + list)).toEqual(named)
  })

  it.each([
    'Exempel på projekt som presenterades:',
    'Här är tidigare projekt:',
    'Earlier projects presented:',
    'Vi visar hur projekt arbetar med:',
    'Projektet visar hur man mäter:',
    'Kvällens sponsorer:',
    'Our projects need support with:',
    'Vårt projekt visar tre saker:',
    'Projekten visar tre saker:',
    'Projekten presenteras av:',
    'Alla projekt visar:',
    'Teams worked on projects in:',
    'De tre lagen presenterade sina projekt för:',
    'Här är projekten och deras finansiärer:',
  ])('are not the list behind "%s"', async (words) => {
    expect(await titles(words + list)).toEqual([])
  })

  it('are paragraphs that start with their names in bold', async () => {
    const body =
      'Two teams presented their projects:\n\n**Tree Bot** finds trees.\n\n**Who waters it?** asks neighbours.\n\n**Thank you** all!'
    expect(await titles(body)).toEqual(['Tree Bot', 'Who waters it?'])
    expect(await titles(body.replace('projects', 'budgets'))).toEqual([])
  })

  it('are a column of a table, with the people of another', async () => {
    const table = '| Vem | Projekt |\n|---|---|\n| Ada Berg | Roten |\n| Bo Ek | Stammen |'
    expect(await titles(`Kvällens pitchar:\n\n${table}`)).toEqual(['Roten', 'Stammen'])
    expect(await titles(`Våra stödda projekt kostade:\n\n${table}`)).toEqual([])
    expect(await titles(`Kvällens pitchar:\n\n${table.replace('Projekt', 'Ämne')}`)).toEqual([])
  })

  it('are the names in the sentence that announces them', async () => {
    expect(await titles('Medverkande projekt: Kvisten, Roten och Väg & Stam.')).toEqual([
      'Kvisten',
      'Roten',
      'Väg & Stam',
    ])
    expect(await titles('Exempel på medverkande projekt: Kvisten, Roten och Stam.')).toEqual([])
    expect(await titles('Våra projekt: kartor, data och möten.')).toEqual([])
    expect(await titles('Våra projekt: Demokrati, Kvisten och Tillit.')).toEqual(['Kvisten'])
    expect(await titles('Participating projects: Kvisten, Roten, and Stam.')).toEqual(named)
    expect(await titles('Medverkande projekt: Kvisten, Roten & Stam')).toEqual(named)
  })

  it('are the name behind a label only where the site has its page', async () => {
    expect(await titles('**Demo:** Kvisten')).toEqual(['Kvisten'])
    expect(await titles('**Demo:** Rotsystem')).toEqual([])
  })

  it('may end in a mark, behind which the sentence goes on', async () => {
    const body = 'På plats finns [Kvisten](/projects/k/) och [Ut & lek!](/x/) som visar vad de gör.'
    expect(await titles(body)).toEqual(['Kvisten'])
  })
})
