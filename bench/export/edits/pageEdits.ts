import {isObject} from '../../../migrations/fromMarkdown/dataset/json.ts'
import {
  day,
  type Edit,
  laterPeriod,
  newKey,
  objects,
  onPage,
  pages,
  someWords,
  textOf,
} from './edit.ts'

const title: Edit = onPage(pages, ['title'], ({title: old}, random) => ({
  title: `${textOf(old)} ${someWords(1, random)}`,
}))

const excerpt: Edit = onPage(pages, ['excerpt'], ({excerpt: old}, random) =>
  typeof old === 'string'
    ? {excerpt: old.replace(/\S+(?=\s\S+$)/u, someWords(1, random))}
    : undefined,
)

const date: Edit = onPage(['event'], ['period'], ({period}, random) => {
  if (!isObject(period) || typeof period['start'] !== 'string') return undefined
  const ms = (1 + Math.floor(random() * 20)) * 7 * day
  return {
    period: laterPeriod(period, ms),
  }
})
const hour: Edit = onPage(['event'], ['period'], ({period}) => {
  if (!isObject(period) || typeof period['start'] !== 'string' || period['allDay'] === true)
    return undefined
  const ms = 1_800_000
  return {
    period: laterPeriod(period, ms),
  }
})

const place: Edit = onPage(['event'], ['place'], ({place: old}, random) => ({
  place: {
    ...(isObject(old) ? old : {_type: 'place'}),
    name: `Stadsbiblioteket ${Math.floor(random() * 90)}`,
  },
  attendanceMode: 'onsite',
}))

const addRegistration: Edit = onPage(['event'], ['registration'], ({registration}, random) => ({
  registration: [
    ...objects(registration),
    {
      _type: 'registrationLink',
      _key: newKey(random),
      url: `https://biljetter.example.org/${Math.floor(random() * 1e6)}`,
      label: 'Anmälan',
      kind: 'registration',
    },
  ],
}))
const changeRegistration: Edit = onPage(
  ['event'],
  ['registration', 'links'],
  ({registration}, random) => {
    const list = objects(registration)
    return list.length === 0
      ? undefined
      : {
          registration: list.map((item, index) =>
            index === 0
              ? {...item, url: `https://biljetter.example.org/${Math.floor(random() * 1e6)}`}
              : item,
          ),
        }
  },
)
const removeRegistration: Edit = onPage(['event'], ['registration', 'links'], ({registration}) => {
  const list = objects(registration)
  return list.length === 0 ? undefined : {registration: list.slice(1)}
})

/** Edits of front matter. */
export const pageEdits = {
  title,
  excerpt,
  date,
  hour,
  place,
  addRegistration,
  changeRegistration,
  removeRegistration,
} as const satisfies Readonly<Record<string, Edit>>
