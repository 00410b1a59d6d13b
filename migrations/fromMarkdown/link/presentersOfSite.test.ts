import {describe, expect, it} from 'vitest'

import {converted, documentOf, memorySite} from '../testing/memorySite.ts'

const collections = {events: {output: true}, people: {output: true}}

const people = {
  '_people/xanthe.md': '---\nname: Xanthe Loy\n---\nText.\n',
  '_events/b.md': '---\ntitle: B\ndate: 2027-06-06\ncontact: Zo Quill\n---\nText.\n',
}

const announcements: Readonly<Record<string, string>> = {
  en: 'Projects taking part:',
  sv: 'Projekten som deltar:',
  da: 'Projekter, der deltager:',
  nb: 'Prosjekter som deltar:',
  de: 'Diese Projekte stellen sich vor:',
  nl: 'Deze projecten presenteren zich:',
  fr: 'Ces projets se présentent :',
  es: 'Estos proyectos se presentan:',
  it: 'Questi progetti si presentano:',
}

/** Who presents each project that an event's page announces, by title. */
const presentersOf = async (language: string, items: string, more = people) => {
  const text = `---\ntitle: A\nlang: ${language}\ndate: 2027-05-06\n---\n${announcements[language] ?? ''}\n\n${items}`
  const site = await converted(
    memorySite({...more, '_events/a.md': text}, [], {values: {collections}}),
  )
  const {presentations = []} = documentOf(site, 'events-a', 'event')
  return presentations.map(({title, presenters = []}) => [
    title,
    ...presenters.map(({_ref}) => _ref),
  ])
}

describe.each(Object.keys(announcements))('a presenter whom the site knows, in %s', (language) => {
  it('is told by the form of the name', async () => {
    const items =
      '- Open Streets – Xanthe Loy (Map Works)\n- Open Harbours (Zo Quill)\n- Trail App – Ysolde Fenn\n'
    expect(await presentersOf(language, items)).toEqual([
      ['Open Streets', 'person-xanthe-loy'],
      ['Open Harbours', 'person-zo-quill'],
      ['Trail App'],
    ])
  })
})

it('is nobody whom no other page names', async () => {
  const items = '- Open Streets – Xanthe Loy (Map Works)\n- Open Harbours (Zo Quill)\n'
  const none = {'_people/xanthe.md': '', '_events/b.md': ''}
  expect(await presentersOf('en', items, none)).toEqual([['Open Streets'], ['Open Harbours']])
})
