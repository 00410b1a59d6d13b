/** A document as it is written to the lake. */
interface Written {
  readonly _id: string
  readonly _type: string
  readonly [field: string]: unknown
}

const languages = ['sv', 'en']

const words =
  'verkstad lampa cykel bibliotek kväll samtal karta data park förening tåg möte trä textil radio'.split(
    ' ',
  )

/** So many words that differ from one number to the next. */
const text = (number: number, count: number): string =>
  Array.from({length: count}, (_, at) => words[(number * 7 + at * 3) % words.length]).join(' ')

const body = (number: number) =>
  Array.from({length: 8}, (_, at) => ({
    _type: 'block',
    _key: `b${at}`,
    style: at % 4 === 0 ? 'h2' : 'normal',
    markDefs: [],
    children: [
      {_type: 'span', _key: 's', marks: [], text: text(number + at, at % 4 === 0 ? 3 : 60)},
    ],
  }))

const page = (type: string, number: number): Written => ({
  _id: `${type}-${number}`,
  _type: type,
  title: `${text(number, 3)} ${number}`,
  language: languages[number % 5 === 0 ? 1 : 0],
  slug: {_type: 'slug', current: `${type}-${number}`},
  excerpt: text(number, 12),
  body: body(number),
})

const reference = (id: string, key?: string) => ({
  _type: 'reference',
  _ref: id,
  _weak: true,
  ...(key !== undefined && {_key: key}),
})

const groups = 20

const period = (number: number) => {
  const start = Date.UTC(2018, 0, 1, 17) + number * 37 * 3_600_000
  return {
    _type: 'period',
    kind: 'once',
    start: new Date(start).toISOString(),
    end: new Date(start + 2 * 3_600_000).toISOString(),
    timeZone: 'Europe/Stockholm',
  }
}

/** Of ten pages five are sessions, three events, two projects; twenty groups beside them. */
export function siteDocuments(pages: number): readonly Written[] {
  const numbers = Array.from({length: Math.ceil(pages / 10)}, (_, at) => at)
  return [
    ...Array.from({length: groups}, (_, at) => page('group', at)),
    ...numbers.flatMap((ten) => [
      ...[0, 1].map((at) => page('project', ten * 10 + at)),
      ...[2, 3, 4].map((at) => ({
        ...page('event', ten * 10 + at),
        period: period(ten * 3 + at),
        place: {_type: 'place', name: text(ten, 2)},
        groups: [reference(`group-${ten % groups}`, 'g')],
        tags: [words[ten % words.length]],
        registration: [
          {_type: 'registrationLink', _key: 'r', url: `https://tickets.example.org/${ten}`},
        ],
        presentations: [
          {_type: 'presentation', _key: 'p', project: reference(`project-${ten * 10}`)},
        ],
      })),
      ...[5, 6, 7, 8, 9].map((at) => ({
        ...page('session', ten * 10 + at),
        event: {_type: 'reference', _ref: `event-${ten * 10 + 2 + (at % 3)}`},
        period: period(ten * 3 + at),
      })),
    ]),
  ]
}
