/** What a link is called that an editor gave no name, by language; the last language is for all others. */
const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sv: {
    registration: 'Anmälan',
    tickets: 'Biljetter',
    waitingList: 'Väntelista',
    callForProposals: 'Föreslå en programpunkt',
    livestream: 'Livesändning',
    programme: 'Program',
    recording: 'Inspelning',
    slides: 'Bilder',
    other: 'Länk',
  },
  en: {
    registration: 'Sign up',
    tickets: 'Tickets',
    waitingList: 'Waiting list',
    callForProposals: 'Call for proposals',
    livestream: 'Livestream',
    programme: 'Programme',
    recording: 'Recording',
    slides: 'Slides',
    other: 'Link',
  },
}

/** A word for a kind of link in a language. */
export function labelFor(kind: string, language: string): string {
  const words = labels[language.split('-', 1)[0] ?? ''] ?? labels['en'] ?? {}
  return words[kind] ?? words['other'] ?? kind
}

/** What stands above a programme and above presented projects, by language. */
const headings: Readonly<Record<string, Readonly<Record<'programme' | 'projects', string>>>> = {
  sv: {programme: 'Program', projects: 'Presenterade projekt'},
  en: {programme: 'Programme', projects: 'Presented projects'},
}

export function headingFor(what: 'programme' | 'projects', language: string): string {
  return (headings[language.split('-', 1)[0] ?? ''] ?? headings['en'])?.[what] ?? what
}
