/** A page that no person writes: how large it is, and its text for any size. */
export interface HostilePage {
  readonly size: number
  readonly text: (size: number) => string
}

const frontMatter = '---\ntitle: Harbour\ndate: 2027-05-06 18:00\n---\n'

const body = (size: number, text: (size: number) => string): HostilePage => ({
  size,
  text: (given) => `${frontMatter}${text(given)}\n`,
})

const repeated = (size: number, unit: string, before = '', after = ''): HostilePage =>
  body(size, (given) => `${before}${unit.repeat(given)}${after}`)

const lines = (size: number, line: (index: number) => string): HostilePage =>
  body(size, (given) => Array.from({length: given}, (_, index) => line(index)).join('\n'))

const header = (size: number, yaml: (size: number) => string): HostilePage => ({
  size,
  text: (given) => `---\ntitle: Harbour\n${yaml(given)}\n---\nHarbour.\n`,
})

const clock = (index: number): string =>
  `${String(index % 24).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}`

const tableOf = (columns: number): string => {
  const row = (cell: string): string => `| ${`${cell} | `.repeat(columns)}\n`
  return `${row('Name')}${row('---')}${row('Harbour')}\n`
}

const words =
  'register free cancelled speaker project presents break sold out sign up by tickets anmälan inställt '

/** What a parser or a reader may take quadratic time or all memory for, one kind a page. */
export const hostilePages = {
  quotes: repeated(10_000, '> ', '', 'harbour'),
  bullets: repeated(10_000, '- ', '', 'harbour'),
  brackets: body(10_000, (size) => `${'['.repeat(size)}harbour${']'.repeat(size)}`),
  'nested list': lines(10_000, (index) => `${'  '.repeat(Math.min(index, 200))}- harbour`),
  'a long line': repeated(450_000, 'harbour day '),
  'a line without spaces': repeated(5_000_000, 'a'),
  backticks: repeated(1_000_000, '`'),
  'single backticks': repeated(500_000, '` '),
  asterisks: repeated(1_000_000, '*'),
  'open emphasis': repeated(250_000, '*a '),
  underscores: repeated(1_000_000, '_'),
  'open brackets': repeated(1_000_000, '['),
  'open images': repeated(250_000, '![a'),
  'less than': repeated(1_000_000, '<'),
  ampersands: repeated(1_000_000, '&'),
  pipes: repeated(1_000_000, '|'),
  'lines of pipes': repeated(20_000, '|a\n'),
  spaces: repeated(1_000_000, ' ', 'a', 'b'),
  newlines: repeated(1_000_000, '\n', 'a', 'b'),
  'carriage returns': lines(20_000, (index) => `Harbour ${index}\r`),
  images: repeated(100_000, '![harbour](a.jpg) '),
  links: lines(50_000, (index) => `[harbour](https://harbour.example/${index})`),
  headings: lines(30_000, (index) => `## Harbour ${index}\n`),
  items: lines(30_000, (index) => `- harbour ${index}`),
  footnotes: lines(20_000, (index) => `harbour[^${index}]\n\n[^${index}]: note\n`),
  abbreviations: lines(20_000, (index) => `*[HB${index}]: Harbour ${index}`),
  definitions: lines(100_000, (index) => `[h${index}]: https://harbour.example/${index}`),
  'a wide row over short ones': body(
    20_000,
    (size) => `|${'a|'.repeat(Math.min(size, 60_000))}\n${'|a\n'.repeat(size)}`,
  ),
  tables: body(2000, (size) => `${tableOf(50)}\n`.repeat(size)),
  elements: body(10_000, (size) => `${'<div>'.repeat(size)}harbour${'</div>'.repeat(size)}`),
  'open elements': repeated(100_000, '<b>'),
  'open tags': repeated(100_000, '<b a="'),
  'open comments': repeated(100_000, '<!-- '),
  'open Liquid': repeated(100_000, '{% if a '),
  'Liquid blocks': repeated(50_000, '{% if a %} '),
  'Liquid outputs': repeated(100_000, '{{ page.title '),
  dates: lines(50_000, (index) => `${(index % 28) + 1} May 2027`),
  'dates in a line': repeated(100_000, '6 May 2027, '),
  times: lines(50_000, clock),
  'times in a line': repeated(50_000, '18:00-19:00 '),
  'mail addresses': lines(20_000, (index) => `kim${index}@harbour.example`),
  'mail addresses in a line': repeated(100_000, 'kim@harbour.example '),
  'open mail addresses': repeated(500_000, 'a@'),
  'words that mean something': repeated(20_000, words),
  'lines that mean something': lines(20_000, () => `${words}\n`),
  programme: lines(10_000, (index) => `${clock(index)} Kim Berg – Harbour ${index}`),
  'programme list': lines(10_000, (index) => `- ${clock(index)} Harbour ${index}`),
  'names and titles': lines(10_000, (index) => `- Kim Berg, Harbour Lab: **Harbour ${index}**`),
  'titles with presenters': lines(10_000, (index) => `**Harbour ${index} – Kim Berg**\n`),
  announcements: lines(10_000, () => 'These projects present themselves:\n'),
  'announcing headings': lines(10_000, () => '## Projects\n'),
  'announced names': lines(
    5000,
    () => 'These projects present themselves:\n\n**Harbour** is one\n',
  ),
  'small tables': lines(
    5000,
    (index) => `| Project | Presenter |\n| --- | --- |\n| H${index} | Kim |\n`,
  ),
  'programme headings': lines(
    10_000,
    (index) => `## Programme\n\n- ${clock(index)} Harbour ${index}\n`,
  ),
  'registration links': lines(
    10_000,
    (index) => `[Register here](https://harbour.example/${index})\n`,
  ),
  'registration in a line': repeated(10_000, 'Register [here](https://harbour.example/1), '),
  'registration with terms': lines(
    10_000,
    (index) => `Register [here](https://harbour.example/${index}) by 1 May, 100 kr.\n`,
  ),
  'sold out links': lines(
    10_000,
    (index) => `[Tickets](https://harbour.example/${index}), 100 kr: sold out\n`,
  ),
  'labelled people': lines(10_000, (index) => `Speaker: Kim Berg${index}, Harbour Lab\n`),
  'labelled places': lines(10_000, (index) => `Where: Harbour hall ${index}\n`),
  'programme table': body(
    10_000,
    (size) =>
      `| Time | Session | Room |\n| --- | --- | --- |\n${Array.from({length: size}, (_, index) => `| ${clock(index)}–${clock(index + 1)} | Harbour ${index} | Room ${index} |\n`).join('')}`,
  ),
  'days of an event': lines(
    10_000,
    (index) => `## ${(index % 28) + 1} May 2027\n\n- 18:00 Harbour ${index}\n`,
  ),
  moves: lines(10_000, (index) => `The meeting is moved to ${(index % 28) + 1} May 2027.\n`),
  series: lines(10_000, () => 'We meet every second Tuesday at 18:00.\n'),
  weekdays: lines(10_000, (index) => `- Tuesday ${(index % 28) + 1} May: Harbour ${index}`),
  'video rooms': lines(10_000, (index) => `Join at https://meet.jit.si/harbour${index}\n`),
  'parts of an event': lines(
    10_000,
    (index) => `At ${clock(index)} there is the workshop Harbour ${index}.`,
  ),
  names: repeated(100_000, 'Kim Berg, ', 'Speakers: '),
  capitals: repeated(250_000, 'Kim '),
  phones: repeated(50_000, '+46 8 123 45 67 '),
  addresses: lines(10_000, (index) => `Harbour street ${index}, 111 22 Harbour`),
  prices: repeated(100_000, 'tickets 100 kr '),
  questions: repeated(500_000, 'a? '),
  'byte order marks': repeated(200_000, '\uFEFF'),
  nuls: repeated(500_000, '\0a'),
  'right to left': repeated(200_000, 'שלום \u202E'),
  emoji: repeated(200_000, '🎉'),
  'combining marks': repeated(500_000, '\u0301', 'a'),
  keys: header(100_000, (size) =>
    Array.from({length: size}, (_, index) => `key${index}: harbour ${index}`).join('\n'),
  ),
  'nested keys': header(10_000, (size) => `a: ${'{a: '.repeat(size)}b${'}'.repeat(size)}`),
  'nested sequences': header(10_000, (size) => `a: ${'['.repeat(size)}${']'.repeat(size)}`),
  'nested blocks': header(2000, (size) =>
    Array.from({length: size}, (_, index) => `${' '.repeat(index)}a:`).join('\n'),
  ),
  aliases: header(20, (size) =>
    Array.from({length: size}, (_, index) =>
      index === 0 ? 'a0: &a0 [harbour]' : `a${index}: &a${index} [${`*a${index - 1}, `.repeat(9)}]`,
    ).join('\n'),
  ),
  tags: header(100_000, (size) => `tags: [${'harbour, '.repeat(size)}]`),
  organisers: header(20_000, (size) => `organizers: [${'Kim Berg, '.repeat(size)}]`),
  'a long title': header(500_000, (size) => `excerpt: ${'harbour '.repeat(size)}`),
  'quoted title': header(1_000_000, (size) => `excerpt: "${'\\n'.repeat(size)}"`),
} satisfies Readonly<Record<string, HostilePage>>
