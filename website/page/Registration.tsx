import type {RegistrationLink} from '../../content/registration/registration.ts'
import {bestRegistration} from '../../content/registration/registrationState.ts'
import {outwardHref} from '../body/safeHref.ts'
import {type PageContent, occasionOf} from '../documents/pageContent.ts'
import type {OccasionDocument} from '../documents/pageDocument.ts'
import type {Unfinished} from '../documents/unfinished.ts'
import {priceText} from '../wording/priceText.ts'
import {registrationText} from '../wording/registrationText.ts'
import type {Words} from '../wording/words.ts'
import {wordsOf} from '../wording/wordsOf.ts'
import type {PageSettings} from './settings.ts'

interface RegistrationProps {
  readonly content: PageContent<OccasionDocument>
  readonly settings: PageSettings
}

/** The ways to register, each in the state in which it is when the page is looked at. */
export function Registration({content, settings}: RegistrationProps) {
  const {document} = content
  const words = wordsOf(document.language)
  const links = document.registration ?? []
  const occasion = occasionOf(content)
  const {state, link: best} = bestRegistration(links, occasion, settings)
  if (best === undefined) return null
  const isOver = state === 'past' || state === 'cancelled'
  return (
    <section className="registration" data-state={state} aria-label={words.registration}>
      {isOver ? (
        <p className="state">
          {registrationText(best, occasion, settings, document.language).text}
        </p>
      ) : (
        links.map((link) => (
          <Button
            key={link._key}
            link={link}
            words={words}
            {...registrationText(link, occasion, settings, document.language)}
          />
        ))
      )}
    </section>
  )
}

interface ButtonProps extends ReturnType<typeof registrationText> {
  readonly link: Unfinished<RegistrationLink>
  readonly words: Words
}

const Button = ({link, words, state, text, isOpen}: ButtonProps) => {
  const {label, kind = 'registration', url, note} = link
  const href = isOpen ? outwardHref(url) : undefined
  const shown = label ?? words.registrationKinds[kind]
  const price = priceText(link.price, words)
  return (
    <p data-state={state}>
      {href === undefined ? (
        <span className="button closed">{shown}</span>
      ) : (
        <a className="button" href={href}>
          {shown}
        </a>
      )}{' '}
      <span className="state">{text}</span>
      {price !== undefined && <span className="price"> · {price}</span>}
      {note !== undefined && <span className="note"> · {note}</span>}
    </p>
  )
}
