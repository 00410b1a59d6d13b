import {describe, expect, it} from 'vitest'

import {converted, memorySite} from '../testing/memorySite.ts'

const told = async (lines: string, path = '_events/a.md') => {
  const text = `---\ntitle: A\n${lines}\n---\nText.\n`
  const fair = '---\ntitle: Fair\nstart: 2027-05-06\n---\n'
  const site = await converted(
    memorySite({[path]: text, '_events/fair.md': fair}, [], {
      values: {collections: {events: {output: true}, talks: {output: true}}},
    }),
  )
  return site.messages.flatMap((message) =>
    message.path === path ? [[message.ruleId, message.actual, message.reason]] : [],
  )
}

describe('what is said of a value that is left', () => {
  it.each([
    ['it', 'ingresso: libero'],
    ['es', 'entrada: libre'],
    ['de', 'eintritt: frei'],
    ['fr', 'entrée: libre'],
    ['nl', 'toegang: gratis'],
    ['en', 'price: free'],
    ['sv', 'pris: gratis'],
    ['da', 'entré: gratis'],
    ['nb', 'pris: gratis'],
  ])(
    'is a note about the key where it is free and one registers nowhere, in %s: %s',
    async (language, line) => {
      const [key = ''] = line.split(':')
      expect(await told(`start: 2027-05-06\nlang: ${language}\n${line}`)).toEqual([
        ['key-unmapped', key, expect.stringContaining(`\`${key}\` says that it is free`)],
      ])
    },
  )

  it('is a price of nothing where one does', async () => {
    const text =
      '---\ntitle: A\nlang: it\nstart: 2027-05-06\nsignup: https://a.example/\ningresso: libero\n---\n'
    const {documents} = await converted(memorySite({'_events/a.md': text}))
    expect(documents).toMatchObject([{registration: [{price: {free: true}}]}])
    expect(documents[0]).not.toHaveProperty('source.unmapped')
  })

  it('is that another key says it, where one does', async () => {
    expect(await told('start: 2027-05-06\nvenue: Folkets hus\nplace: Stadshuset')).toEqual([
      ['value-unread', 'Folkets hus', expect.stringContaining('since `place` says already')],
    ])
  })

  it('is that it cannot be read, where no other does', async () => {
    const [[rule, , reason] = []] = await told('start: 2027-05-06\nstatus: maybe')
    expect([rule, reason]).toEqual([
      'value-unread',
      expect.stringMatching(/cannot be read; it is kept/u),
    ])
  })

  it('is that nothing says the day of a time', async () => {
    const messages = await told('time: 18:00')
    expect(messages).toContainEqual([
      'value-unread',
      '18:00',
      expect.stringContaining('nothing says on which day'),
    ])
  })

  it('names the part that is left', async () => {
    expect(
      await told(
        'start: 2027-05-06\ncontact: [{name: Ada Berg, phone: 123456}, {name: Bo Ek, fax: 1}]',
      ),
    ).toEqual([
      [
        'key-unmapped',
        'contact.phone, contact.fax',
        expect.stringContaining('`contact.phone, contact.fax` has no field'),
      ],
    ])
  })

  it('is that a session has no field for tags', async () => {
    const messages = await told('event: fair\nstart: 2027-05-06 10:00\ntags: [maps]', '_talks/a.md')
    expect(messages.filter(([rule]) => rule !== 'session-found')).toEqual([
      ['key-unmapped', 'tags', expect.stringContaining('`tags` has no field')],
    ])
  })
})
