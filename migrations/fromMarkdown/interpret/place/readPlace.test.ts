import {array, assert, constantFrom, property} from 'fast-check'
import {describe, expect, it} from 'vitest'

import {pageOf} from '../../testing/samplePage.ts'
import {readPlace} from './readPlace.ts'
import {splitAddress} from './splitAddress.ts'

const read = (frontMatter: string) => {
  const {place, attendanceMode} = readPlace(pageOf(frontMatter))
  const {_type, ...parts} = place?.value ?? {_type: 'place'}
  return [attendanceMode?.value, parts]
}

describe('the words of a place', () => {
  it.each([
    ['Online', 'online', {}],
    ['Digitalt', 'online', {}],
    ['online', 'online', {}],
    ['Zoom', 'online', {}],
    ['Online (Zoom)', 'online', {name: 'Online (Zoom)'}],
    ['Online, länk kommer per mejl', 'online', {name: 'Online, länk kommer per mejl'}],
    ['Stadsbiblioteket, Malmö', 'onsite', {name: 'Stadsbiblioteket, Malmö'}],
    ['Stadsbiblioteket', 'onsite', {name: 'Stadsbiblioteket'}],
    [
      'Biblioteket, Storgatan 5, Umeå',
      'onsite',
      {name: 'Biblioteket', address: 'Storgatan 5, Umeå'},
    ],
    [
      'Hus 7, Norra Kajen 10D, 120 07 Stockholm',
      'onsite',
      {name: 'Hus 7', address: 'Norra Kajen 10D, 120 07 Stockholm'},
    ],
    [
      'The Hub, 10 Market Street, Leeds',
      'onsite',
      {name: 'The Hub', address: '10 Market Street, Leeds'},
    ],
    ['Storgatan 5, Umeå', 'onsite', {address: 'Storgatan 5, Umeå'}],
    ['Biblioteket och online', 'mixed', {name: 'Biblioteket och online'}],
    ['Biblioteket, Umeå (streamas)', 'mixed', {name: 'Biblioteket, Umeå (streamas)'}],
    ['Hybrid: Umeå + Zoom', 'mixed', {name: 'Hybrid: Umeå + Zoom'}],
    ['https://meet.jit.si/varmote', 'online', {url: 'https://meet.jit.si/varmote'}],
    [
      '[Biblioteket](https://example.org)',
      'onsite',
      {name: 'Biblioteket', url: 'https://example.org'},
    ],
    [
      '[The Hub](https://example.org), 10 Market Street, Leeds',
      'onsite',
      {name: 'The Hub', address: '10 Market Street, Leeds', url: 'https://example.org'},
    ],
    [
      'The Hub<br>10 Market Street<br/>Leeds',
      'onsite',
      {name: 'The Hub', address: '10 Market Street, Leeds'},
    ],
  ])('"%s"', (words, mode, place) => {
    expect(read(`place: "${words}"`)).toEqual([mode, place])
  })
})

describe('an address', () => {
  it.each([
    ['12 rue de la Paix, 75002 Paris'],
    ['12, rue de la Paix, 75002 Paris'],
    ['1 High Street, London'],
    ['Hauptstraße 5, 10115 Berlin'],
    ['Calle Mayor, 5, 28013 Madrid'],
    ['Via Roma 5, 20121 Milano'],
    ['Prinsengracht 5, 1015 AB Amsterdam'],
    ['Nørregade 5, 1165 København K'],
    ['Storgata 5, 0155 Oslo'],
    ['Storgatan 5, 903 26 Umeå'],
  ])('has no name in front: %s', (words) => {
    expect(read(`place: "${words}"`)).toEqual(['onsite', {address: words}])
  })

  it.each([
    ['Le Hub', '12 rue de la Paix, 75002 Paris'],
    ['Le Hub', '12bis, rue de la Paix, Paris'],
    ['Maison des associations', '5 place du Marché, Lyon'],
    ['La Nave', 'Calle Mayor, 5, 28013 Madrid'],
    ['Spazio', 'Via Roma, 5, Milano'],
    ['Room 5, The Hub', '1 High Street, London'],
    ['Bibliothek Mitte, Raum 3', 'Hauptstr. 5, 10115 Berlin'],
    ['Pakhuis', 'Prinsengracht 5-7, Amsterdam'],
    ['Town Hall', 'London SW1A 1AA'],
    ['Capital Hall', '701 Oak St, Austin, TX'],
  ])('stands behind a name: %s, %s', (name, address) => {
    expect(read(`place: "${name}, ${address}"`)).toEqual(['onsite', {name, address}])
  })

  it('stands in brackets, or on lines of its own', () => {
    const place = {name: 'The Hub', address: '1 High Street, London'}
    expect(read('place: The Hub (1 High Street, London)')).toEqual(['onsite', place])
    expect(read('place: |-\n  The Hub\n  1 High Street\n  London')).toEqual(['onsite', place])
  })

  it.each(['Haus 3, Berlin', '5 Elements, Berlin', '20 Years Hall, London'])(
    'is not in %s',
    (words) => {
      expect(read(`place: "${words}"`)).toEqual(['onsite', {name: words}])
    },
  )
})

const modeOf = (words: string) =>
  readPlace(pageOf(`place: ${JSON.stringify(words)}\nlang: en`)).attendanceMode?.value

describe('a name of a video service', () => {
  it.each([
    'Meet outside the Cross Inn',
    'Meet at the station, Platform 1',
    'We meet at the library',
    'Come and meet outside the library',
    'Zoom Café, Main Street 4',
    'Teams room, Town Hall',
    'Meeting place: the Teams room',
    'In the YouTube office, London',
    'Town Hall (Discord room)',
    'Skype House & Garden',
  ])('is no way to take part in "%s"', (words) => {
    expect(modeOf(words)).toBe('onsite')
  })

  it.each([
    ['Meet', 'online'],
    ['Google Meet', 'online'],
    ['Microsoft Teams', 'online'],
    ['Teams, link by mail', 'online'],
    ['Zoom – link by mail', 'online'],
    ['Zoom link will be sent by mail', 'online'],
    ['Zoom call', 'online'],
    ['Meet on Zoom', 'online'],
    ['We meet on Zoom', 'mixed'],
    ['Join via Zoom at 7pm', 'mixed'],
    ['Online, in our Teams room', 'online'],
    ['Town Hall, Zoom', 'mixed'],
    ['Town Hall (Zoom)', 'mixed'],
    ['Town Hall and Zoom', 'mixed'],
    ['Town Hall or on Teams', 'mixed'],
    ['Town Hall, https://meet.jit.si/spring', 'mixed'],
  ])('is one in "%s": %s', (words, said) => {
    expect(modeOf(words)).toBe(said)
  })
})

describe('other sites', () => {
  it.each([
    [
      'location:\n  name: The Hub\n  address: 12 Oak St\n  city: Salem\n  state: OR\n  zip: 97301',
      'onsite',
      {name: 'The Hub', address: '12 Oak St, Salem, OR 97301'},
    ],
    [
      'location:\n  name: Biblioteket\n  address: Storgatan 5\n  city: Umeå\n  lat: 63.8\n  lng: 20.26',
      'onsite',
      {
        name: 'Biblioteket',
        address: 'Storgatan 5, Umeå',
        location: {_type: 'geopoint', lat: 63.8, lng: 20.26},
      },
    ],
    [
      'venue: Biblioteket\naddress: Storgatan 5',
      'onsite',
      {name: 'Biblioteket', address: 'Storgatan 5'},
    ],
    [
      'venue: Biblioteket\nvenue_url: https://example.org',
      'onsite',
      {name: 'Biblioteket', url: 'https://example.org'},
    ],
    ['venue: Biblioteket\nformat: hybrid', 'mixed', {name: 'Biblioteket'}],
    ['online: true', 'online', {}],
  ])('%j', (frontMatter, mode, place) => {
    expect(read(frontMatter)).toEqual([mode, place])
  })

  it.each([
    [
      'ort:\n  name: Haus am See\n  straße: Weg 4\n  plz: "04177"\n  stadt: Ulm',
      'Haus am See',
      'Weg 4, 04177 Ulm',
    ],
    ['lieu:\n  nom: Le Hub\n  ville: Valmont', 'Le Hub', 'Valmont'],
    [
      'sede:\n  nombre: La Nave\n  dirección: Calle Mayor 5\n  ciudad: Ulea',
      'La Nave',
      'Calle Mayor 5, Ulea',
    ],
    ['luogo:\n  nome: Spazio\n  cap: "20121"\n  città: Milano', 'Spazio', '20121 Milano'],
    [
      'locatie:\n  naam: Pakhuis\n  adres: Kade 5\n  postcode: 1011 AB\n  plaats: Zwolle',
      'Pakhuis',
      'Kade 5, 1011 AB Zwolle',
    ],
    ['sted:\n  navn: Huset\n  postnummer: 6000\n  by: Kolding', 'Huset', '6000 Kolding'],
    ['plats:\n  namn: Huset\n  postnummer: 222 22\n  postort: Lund', 'Huset', '222 22 Lund'],
    ['location:\n  building: Chandler House\n  room: Room 7', 'Chandler House, Room 7', undefined],
    ['ort:\n  name: Werkhof\n  raum: Werkstatt', 'Werkhof, Werkstatt', undefined],
    ['place:\n  name: Room 7, Chandler House\n  room: Room 7', 'Room 7, Chandler House', undefined],
    ['lieu: La Ruche\nadresse: 5 rue Haute\ncommune: Ulise', 'La Ruche', '5 rue Haute, Ulise'],
    ['sede: Instituto\nciudad: Ulea', 'Instituto', 'Ulea'],
    [
      'venue: The Hub\naddress:\n  street: 1 Mill Lane\n  city: Salem',
      'The Hub',
      '1 Mill Lane, Salem',
    ],
    [
      'venue: {name: The Hub, address: {street: 1 Mill Lane, city: Salem}}',
      'The Hub',
      '1 Mill Lane, Salem',
    ],
    ['venue: The Hub\nstreet: 1 Mill Lane\ncity: Salem', 'The Hub', '1 Mill Lane, Salem'],
  ])('tells the parts of a place by their keys: %j', (frontMatter, name, address) => {
    expect(read(frontMatter)).toEqual([
      'onsite',
      {name, ...(address === undefined ? {} : {address})},
    ])
  })

  it.each([
    'venue: TBA',
    'venue: To be announced',
    'lang: sv\nplats: Meddelas senare',
    'lang: fr\nlieu: à confirmer',
    'lang: fr\nlieu: {name: À confirmer}',
  ])('is none yet: %j', (frontMatter) => {
    expect(readPlace(pageOf(frontMatter))).toEqual({})
  })

  it('says nothing of a page that says nothing', () => {
    expect(readPlace(pageOf('title: Vårmöte'))).toEqual({})
  })
})

it.each([
  'Föreningslokalen, Verkstad 9',
  'Main hall, Studio 5',
  'Saal, Halle 14',
  'Cultuurhuis, Verdieping 2',
  'Kulturhuset, Sal 3',
  'Møderum, Dokk 1',
  'Kulturhus, Bygg 4',
  'Bibliothèque, Salle 12',
  'Ateneo, Aula 3',
  'Biblioteca, Padiglione 7',
])('takes the number of a part of a building for no street: %s', (text) => {
  expect(splitAddress(text)).toEqual({name: text})
})

it('loses no letter in splitting an address', () => {
  const part = constantFrom('Biblioteket', 'Storgatan 5', '120 07 Umeå', 'Umeå', 'Hus 7', '', '1')
  assert(
    property(array(part, {minLength: 1, maxLength: 5}), (parts) => {
      const text = parts.join(', ')
      const {name, address} = splitAddress(text)
      expect([name, address].filter((each) => each !== undefined).join(', ')).toBe(text)
    }),
  )
})
