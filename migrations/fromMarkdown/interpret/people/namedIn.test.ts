import {describe, expect, it} from 'vitest'

import {pageOf} from '../../testing/samplePage.ts'
import {readContacts} from './readContacts.ts'

const offices: Readonly<Record<string, readonly [name: string, office: string]>> = {
  en: ['Colin Ash', 'treasurer'],
  sv: ['Kerstin Lund', 'ordförande'],
  da: ['Birgitte Lund', 'kasserer'],
  nb: ['Ingvild Lie', 'sekretær'],
  de: ['Jörg Ast', 'Schriftführer'],
  nl: ['Femke de Wit', 'penningmeester'],
  fr: ['Solène Petit', 'trésorière'],
  es: ['Nerea Ruiz', 'secretaria'],
  it: ['Loredana Sarti', 'presidente'],
}

/** Who a key names, and what is said of them. */
const toldOf = (frontMatter: string) =>
  readContacts(pageOf(frontMatter)).contacts.map(
    ({value: {kind, name = '', email = '', text = ''}}) => [kind, name, email, text].join('|'),
  )

describe.each(Object.entries(offices))('an office beside a contact in %s', (_, [name, office]) => {
  const titled = `${office.charAt(0).toUpperCase()}${office.slice(1)}`

  it.each([
    [`${name}, ${office}`, '', office],
    [`${name} – ${titled}`, '', titled],
    [`${titled}: ${name}`, '', titled],
    [`${titled} ${name}`, '', titled],
    [`${name}, ${office}, x@example.org`, 'x@example.org', office],
    [`${titled} ${name} <x@example.org>`, 'x@example.org', titled],
  ])('is what they are: %s', (text, mail, role) => {
    expect(toldOf(`contact: "${text}"`)).toEqual([`person|${name}|${mail}|${role}`])
  })

  it.each(['role', 'title', 'position'])('is what they are under a key `%s`', (key) => {
    expect(toldOf(`contact: {name: ${name}, ${key}: ${office}}`)).toEqual([
      `person|${name}||${office}`,
    ])
  })
})

it.each(['Colin Ash, et al.', 'Anna Lund, med flera', 'Team Open Streets'])(
  'has no office, nor a person: %s',
  (text) => {
    const [told] = toldOf(`contact: "${text}"`)
    expect(told).toMatch(/^organisation\|.*\|\|$/u)
  },
)
