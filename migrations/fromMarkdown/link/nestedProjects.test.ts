import {describe, expect, it} from 'vitest'

import {converted, memorySite} from '../testing/memorySite.ts'

const read = async (language: string, body: string) => {
  const text = `---\ntitle: X\nlang: ${language}\nstart: 2027-05-06 10:00\nend: 2027-05-06 16:00\n---\n${body}\n`
  const {documents} = await converted(memorySite({'_events/a.md': text}))
  return documents
    .flatMap((each) =>
      each._type === 'event' || each._type === 'session' ? (each.presentations ?? []) : [],
    )
    .map(({title, presenters = []}) => [title, presenters.length])
}

const list = (intro: string) =>
  `## Program\n\n* **10:00** Welcome\n* **11:00–12:00** ${intro}\n  * **Luftkart nå** – Anna Dahl\n  * **Hvor er sykkelen?** – Peter Falk og Sara Vik\n* **12:00** Lunch\n`

describe('an item of a programme that announces projects', () => {
  it.each([
    ['nb', 'To prosjekter viser fram:'],
    ['sv', 'Två projekt visar upp sig:'],
    ['da', 'To projekter viser frem:'],
    ['de', 'Zwei Projekte stellen sich vor:'],
    ['en', 'Two projects present themselves:'],
  ])('has them in the list below it, in %s: %s', async (language, intro) => {
    expect(await read(language, list(intro))).toEqual([
      ['Luftkart nå', 1],
      ['Hvor er sykkelen?', 2],
    ])
  })

  it.each([
    ['nb', 'To foredrag:'],
    ['en', 'Two talks about projects elsewhere:'],
  ])('has none below other words, in %s: %s', async (language, intro) => {
    expect(await read(language, list(intro))).toEqual([])
  })
})
