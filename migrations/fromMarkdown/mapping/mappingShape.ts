import {z} from 'zod'

/** What a page can become; `skip` leaves it alone. */
const mappedTypes = [
  'event',
  'session',
  'project',
  'group',
  'person',
  'organisation',
  'venue',
  'skip',
] as const

const oneOrMore = (item: z.ZodString) =>
  z.union([item, z.array(item)], {error: 'is a text or a list of texts'})

const keys = oneOrMore(
  z.string().regex(/^[^.]+(?:\.[^.]+)*$/u, 'is a key such as `date`, or `timeslot.start`'),
)

const field = (description: string) => keys.exactOptional().describe(description)

const isPattern = (glob: string): boolean => !/[[\]]/u.test(glob)

const paths = oneOrMore(
  z
    .string()
    .min(1)
    .refine(isPattern, 'is a path in which `*`, `**` and `?` stand for other characters'),
)
const names = oneOrMore(z.string().min(1))

/** For each field the front-matter keys that hold it; `a.b` is the key `b` inside `a`. */
export const fieldsShape = z
  .strictObject({
    title: field('Title of the page.'),
    excerpt: field('A sentence or two for lists of pages.'),
    ingress: field('The paragraph that the page begins with.'),
    image: field('Main image: a path, or `path`, `alt` and `caption`.'),
    imageAlt: field('What the main image shows.'),
    group: field('Groups that the page belongs to: path, file name or title.'),
    tags: field('Tags.'),
    categories: field('Categories of a project.'),
    events: field('Events that a project lists, by their paths.'),
    partOf: field('The event that a session is part of: path, file name or title.'),
    date: field('The day of a post that becomes a project.'),
    translation: field('What translations of one page have in common.'),
    language: field('Language of the page, such as `sv`.'),
    start: field('Day of the start, with or without a time, in figures or words.'),
    startTime: field('Time of the start, if it stands apart from the day; also `18:00–20:00`.'),
    end: field('Last day, with or without a time.'),
    endTime: field('Time of the end.'),
    when: field('Words for when it is. They win over figures.'),
    allDay: field('`true` for an event without times.'),
    duration: field('How long it is, where no end is said: minutes, `1 h 30 min`, `1:30`.'),
    timeZone: field('IANA name of the time zone, such as `Europe/Oslo`.'),
    place: field('Place: its name, or `name`, `address`, `url`.'),
    address: field('Street, postcode and town, also under a key each.'),
    placeUrl: field('A page or map of the place.'),
    attendanceMode: field('`onsite`, `online` or `mixed`, or `true` under a key such as `online`.'),
    status: field(
      '`cancelled`, `postponed`, `rescheduled`, `movedOnline`; also `cancelled: true`.',
    ),
    links: field('Lists of links, each with title and address.'),
    registration: field('Where to register: an address, title and address, or a list of these.'),
    tickets: field('Where to buy tickets.'),
    callForProposals: field('Where to propose a talk.'),
    opens: field('When registration opens.'),
    closes: field('Last day to register.'),
    price: field('Price, in words or as a number.'),
    capacity: field('Number of places.'),
    soldOut: field('`true` if no place is left.'),
    recording: field('Address of a recording.'),
    slides: field('Address of slides.'),
    livestream: field('Address of a live stream or online meeting.'),
    programme: field('Address of the programme.'),
    repository: field('Address of source code.'),
    social: field('Addresses in social networks.'),
    website: field('Address of a website.'),
    contacts: field(
      'People to ask: a name, or a list of names with `mail`, `organisation` and so on.',
    ),
    partners: field('Organisations that take part.'),
    organisers: field('Who holds the event.'),
    speakers: field(
      'Who speaks at an event, or in a session that has a page: names, as of `contacts`.',
    ),
    sessions: field(
      'What happens at an event, a row each: when, what, who speaks and where; also below a day or a room.',
    ),
    room: field('Room of an event or of a session that has a page.'),
    kind: field(
      'Kind of a session that has a page: `talk`, `panel`, `workshop`, `breakout`, `demo`, `break`, `other`.',
    ),
  })
  .describe('For each field the keys of front matter that hold it; the first that a page has wins.')

export function isField(name: string): name is Field {
  return Object.hasOwn(fieldsShape.shape, name)
}

const constant = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())], {
  error: 'is a text, a number, `true` or `false`, or a list of texts',
})

/** What fields are where a page says nothing of them. */
const constants = z.partialRecord(z.enum(Object.keys(fieldsShape.shape).filter(isField)), constant)

const template = z
  .string({error: 'is a text with keys in braces, such as `/images/{image}`'})
  .regex(/\{[^{}]+\}/u, 'is a text with keys in braces, such as `/images/{image}`')

/** What fields are made of. */
const templates = z.partialRecord(z.enum(Object.keys(fieldsShape.shape).filter(isField)), template)

/** Under which headings of the text fields stand. */
const headings = z.partialRecord(z.enum(Object.keys(fieldsShape.shape).filter(isField)), names)

const ruleShape = z.strictObject({
  path: paths.exactOptional().describe('Path of the page, or of a folder it stands in.'),
  collection: names.exactOptional().describe('Collection of the page: `events`, `posts` …'),
  url: paths
    .exactOptional()
    .describe('Address under which the site shows the page, or a part of the site.'),
  layout: names.exactOptional().describe('`layout` of the page.'),
  category: names.exactOptional().describe('One of `category` and `categories` of the page.'),
  tag: names.exactOptional().describe('One of `tag` and `tags` of the page.'),
  dated: z.boolean().exactOptional().describe('Whether the page or its file’s name has a date.'),
  held: z
    .boolean()
    .exactOptional()
    .describe('Whether front matter says where something is, and when it starts or ends.'),
  type: z.enum(mappedTypes).describe('What such pages become.'),
  fields: fieldsShape
    .exactOptional()
    .describe('Fields that only these pages keep under other keys.'),
  set: constants.exactOptional().describe('Fields of these pages that they do not say.'),
  templates: templates
    .exactOptional()
    .describe('Fields that are made of what these pages say: `/images/{image}`.'),
  headings: headings
    .exactOptional()
    .describe('Fields that stand in the text of these pages, by the headings above them.'),
})

/** A mapping file: `lectern.yml`, `lectern.json`. The types, the checks and the JSON Schema are made of it. */
export const mappingShape = z.strictObject({
  $schema: z.string().exactOptional().describe('Address of this schema, for editors.'),
  pages: z
    .array(ruleShape)
    .exactOptional()
    .describe('Which pages become what. The first rule of which all conditions hold wins.'),
  fields: fieldsShape.exactOptional(),
  set: constants.exactOptional().describe('Fields of all pages that do not say them.'),
  templates: templates
    .exactOptional()
    .describe('Fields that are made of what pages say: `https://example.org/{number}/`.'),
  headings: headings
    .exactOptional()
    .describe('Fields that stand in the text of pages, by the headings above them.'),
  dateOrder: z
    .enum(['day', 'month'])
    .exactOptional()
    .describe('Which figure comes first in dates such as `05/06/2027`.'),
})

export type Mapping = z.output<typeof mappingShape>
export type PageRule = z.output<typeof ruleShape>
export type MappedFields = z.output<typeof fieldsShape>
export type Field = keyof typeof fieldsShape.shape
export type Constants = z.output<typeof constants>
export type Templates = z.output<typeof templates>
export type Headings = z.output<typeof headings>
export type MappedType = (typeof mappedTypes)[number]

/** For each field the keys that hold it, plain (`plainKey`), the first first. */
export type FieldKeys = Readonly<Record<Field, readonly string[]>>
