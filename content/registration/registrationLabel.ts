import {defaultLanguage, type Language} from '../language/language.ts'
import {defined} from '../objects/defined.ts'
import type {RegistrationKind} from './registration.ts'
import {type RegistrationProvider, registrationProviderOf} from './registrationProviders.ts'

/** What a button says, by the language of its page. A language without a line here gets no label. */
const labels: Readonly<Record<Language, Readonly<Record<RegistrationKind, string>>>> = {
  sv: {
    registration: 'Anmäl dig',
    tickets: 'Skaffa biljett',
    waitingList: 'Ställ dig på väntelistan',
    callForProposals: 'Föreslå ett bidrag',
    livestream: 'Se sändningen',
  },
  en: {
    registration: 'Register',
    tickets: 'Get tickets',
    waitingList: 'Join the waiting list',
    callForProposals: 'Submit a proposal',
    livestream: 'Watch the livestream',
  },
}

/** The text on the button of a link, in `language`; `undefined` where we do not speak it. */
export function registrationLabel(
  kind: RegistrationKind,
  language: Language = defaultLanguage,
): string | undefined {
  const [base = ''] = language.toLowerCase().split('-')
  return Object.hasOwn(labels, base) ? labels[base]?.[kind] : undefined
}

export interface RecognisedLink {
  readonly kind: RegistrationKind
  readonly label?: string
  readonly provider?: RegistrationProvider
}

/** What an address alone tells of a registration link in a page in `language`. */
export function recogniseLink(url: string, language?: Language): RecognisedLink {
  const provider = registrationProviderOf(url)
  const kind = provider === undefined ? 'registration' : kindAt(provider)
  const label = registrationLabel(kind, language)
  return {
    kind,
    ...defined({label, provider}),
  }
}

const kindAt = ({use, sells}: RegistrationProvider): RegistrationKind => {
  if (use === 'callForProposals') return 'callForProposals'
  return sells === true ? 'tickets' : 'registration'
}
