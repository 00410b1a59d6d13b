const types = [
  'event',
  'event',
  'session',
  'session',
  'event',
  'session',
  'project',
  'person',
  'project',
  'event',
] as const
type Type = (typeof types)[number]

const words =
  'people come with what is broken and leave with what works while others make plans for the next evening'.split(
    ' ',
  )
const cities = ['Malmö', 'Turku', 'Leeuwarden', 'Gent', 'Brno', 'Cádiz', 'Sligo']

const typeAt = (index: number): Type => types[index % types.length] ?? 'event'
export function idAt(index: number): string {
  return `${typeAt(index)}-${index}`
}
const isDrafted = (index: number): boolean => index % 50 === 7

/** The documents that stand at a place: about one kilobyte, and for every fiftieth a draft too. */
export function documentsAt(index: number, size: number): readonly Record<string, unknown>[] {
  const document = {_id: idAt(index), ...sampleDocument(index, size)}
  if (!isDrafted(index)) return [document]
  return [
    document,
    {...document, _id: `drafts.${document._id}`, title: `${titleAt(index)}, edited`},
  ]
}

export function slugAt(index: number): string {
  return `${typeAt(index)}-about-${wordAt(index)}-${index}`
}
/** One of the places whose documents are of a type. */
export function placeOf(type: Type, size: number): number {
  const middle = Math.floor(size / 2)
  return middle + Array.from(types, (_, n) => typeAt(middle + n)).indexOf(type)
}

const wordAt = (index: number): string => words[(index * 7) % words.length] ?? ''
const titleAt = (index: number): string => `${wordAt(index)} ${wordAt(index + 3)} ${index}`

const sampleDocument = (index: number, size: number): Record<string, unknown> => {
  const day = `20${20 + (index % 7)}-${two(1 + (index % 12))}-${two(1 + (index % 28))}`
  return {
    _type: typeAt(index),
    title: titleAt(index),
    slug: {_type: 'slug', current: slugAt(index)},
    language: index % 3 === 0 ? 'sv' : 'en',
    period: {start: `${day}T18:00:00Z`, end: `${day}T21:00:00Z`, timeZone: 'Europe/Stockholm'},
    place: {name: `Hall ${index % 40}`, city: cities[index % cities.length]},
    capacity: (index * 31) % 300,
    related: [1, 2].map((n) => ({
      _key: `r${n}`,
      _type: 'reference',
      _weak: true,
      _ref: idAt((index * 13 + n * 101) % size),
    })),
    body: [0, 1].map((n) => paragraph(index + n, n)),
  }
}

const two = (value: number): string => String(value).padStart(2, '0')

const paragraph = (index: number, key: number): Record<string, unknown> => {
  const text = Array.from({length: 30}, (_, n) => wordAt(index + n * (1 + (index % 5)))).join(' ')
  const span = {_type: 'span', _key: `s${key}`, marks: [], text}
  return {_type: 'block', _key: `b${key}`, style: 'normal', markDefs: [], children: [span]}
}
