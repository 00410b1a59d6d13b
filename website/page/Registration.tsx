import type {RegistrationLink} from '../../content/registration/registration.ts'
import {outwardHref} from '../body/safeHref.ts'
import {type PageContent, occasionOf} from '../documents/pageContent.ts'
import type {OccasionDocument} from '../documents/pageDocument.ts'
import type {Unfinished} from '../documents/unfinished.ts'
import {statesProps} from '../live/states.ts'
import {priceText} from '../wording/priceText.ts'
import {isOpen, registrationText} from '../wording/registrationText.ts'
import type {Words} from '../wording/words.ts'
import {wordsOf} from '../wording/wordsOf.ts'
import {editProps} from './editing.ts'
import type {PageSettings} from './settings.ts'

interface RegistrationProps {
  readonly content: PageContent<OccasionDocument>
  readonly settings: PageSettings
}

/**
 * The ways to register, each in the state in which it is when the page is looked at. Later states
 * stand in attributes, from which a page that is kept for days can be brought up to date.
 */
export function Registration({content, settings}: RegistrationProps) {
  const {document} = content
  const words = wordsOf(document.language)
  const links = document.registration ?? []
  if (links.length === 0) return null
  const occasion = occasionOf(content)
  const {state, text, timeline} = registrationText(links, occasion, settings, document.language)
  const isOver = state === 'past' || state === 'cancelled'
  const turns = timeline
    .filter((moment, index) => moment.state !== timeline[index - 1]?.state)
    .map(({from, state: later}) => ({from, state: later}))
  return (
    <section
      className="registration"
      data-state={state}
      aria-label={words.registration}
      {...statesProps(turns)}
    >
      {isOver ? (
        <p className="state">{text}</p>
      ) : (
        links.map((link) => (
          <Way
            key={link._key}
            link={link}
            words={words}
            edit={editProps(settings, document, ['registration', {_key: link._key}])}
            {...registrationText([link], occasion, settings, document.language)}
          />
        ))
      )}
    </section>
  )
}

interface WayProps extends ReturnType<typeof registrationText> {
  readonly link: Unfinished<RegistrationLink>
  readonly words: Words
  readonly edit: ReturnType<typeof editProps>
}

const Way = ({link, words, state, text, timeline, edit}: WayProps) => {
  const {label, kind = 'registration', note} = link
  const price = priceText(link.price, words)
  return (
    <p className="way" data-state={state} {...statesProps(timeline)} {...edit}>
      <Button url={link.url} timeline={timeline}>
        {label ?? words.registrationKinds[kind]}
      </Button>{' '}
      <span className="state">{text}</span>
      {price !== undefined && <span className="price"> · {price}</span>}
      {note !== undefined && <span className="note"> · {note}</span>}
    </p>
  )
}

interface ButtonProps extends Pick<WayProps, 'timeline'> {
  readonly url: string | undefined
  readonly children: string
}

/** A link while it leads anywhere; without an address where it did, or is going to. */
const Button = ({url, timeline, children}: ButtonProps) => {
  const address = timeline.some(({state}) => isOpen(state)) ? outwardHref(url) : undefined
  if (address === undefined) return <span className="button">{children}</span>
  const isOpenNow = isOpen(timeline[0]?.state ?? 'none')
  return (
    <a
      className="button"
      {...(isOpenNow && {href: address})}
      {...(timeline.length > 1 && {'data-href': address})}
    >
      {children}
    </a>
  )
}
