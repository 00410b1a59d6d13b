import {describe, expect, it} from 'vitest'

import {converted, memorySite} from '../../testing/memorySite.ts'

const sessions = async (language: string, body: string): Promise<readonly string[]> => {
  const page = `---\ntitle: Evening\nlang: ${language}\ndate: 2027-05-06 18:00\n---\n${body}\n`
  const {documents} = await converted(memorySite({'_events/a.md': page}))
  return documents.flatMap((document) =>
    document._type === 'session'
      ? [`${document.title} | ${(document.speakers ?? []).map(({_ref}) => _ref).join(' ')}`]
      : [],
  )
}

describe('talks without a time', () => {
  it.each([
    ['en', 'Speaker: '],
    ['en', '**Speakers:** '],
    ['sv', 'Talare: '],
    ['de', 'Referentin: '],
  ])('are headings with a speaker below, in %s: %s', async (language, label) => {
    const body = `### Maps of mud\n${label}Ada Berg\n\nText.\n\n### Sand\n${label}Bo Ek (Open Lab)`
    expect(await sessions(language, body)).toEqual([
      'Maps of mud | person-ada-berg',
      'Sand | person-bo-ek',
    ])
  })

  it.each([
    ['en', '### Talk: Maps of mud\nby Ada Berg ([@ada](https://github.com/ada))'],
    ['sv', '### Föredrag: Maps of mud\nav Ada Berg'],
    ['de', '### Vortrag: Maps of mud\nvon Ada Berg'],
  ])('are called so, in %s: %s', async (language, body) => {
    expect(await sessions(language, body)).toEqual(['Maps of mud | person-ada-berg'])
  })

  it.each([
    ['one alone is the page’s own', '### Maps of mud\nSpeaker: Ada Berg'],
    ['it may be a project', '### Maps of mud\nby Ada Berg\n\n### Sand\nby Bo Ek'],
    ['it is a label', '### Speakers:\nSpeaker: Ada Berg\n\n### Host\nSpeaker: Bo Ek'],
    ['nobody is named', '### Talk: Maps of mud\nby the sea\n\n### Talk: Sand\nText.'],
  ])('are none where %s', async (_why, body) => {
    expect(await sessions('en', body)).toEqual([])
  })
})
