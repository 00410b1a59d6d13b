import type {RelatedPage, RelatedPerson} from '../documents/relatedDocument.ts'
import type {CroppedFigure} from '../image/imageAddress.ts'
import {imageSize} from '../image/imageAttributes.ts'
import {Picture} from '../image/Picture.tsx'
import {Heading} from '../page/Heading.tsx'
import type {PageSettings} from '../page/settings.ts'
import {listText} from '../wording/listText.ts'
import {wordsOf} from '../wording/wordsOf.ts'

/** CSS pixels. */
const cardPx = 400

interface CardsProps {
  readonly settings: PageSettings
  /** Of the cards' titles. */
  readonly level?: number
}

/** Pages as cards: a picture, a title, and what it is about. */
export function PageCards({
  pages,
  settings,
  level = 3,
}: CardsProps & {readonly pages: readonly RelatedPage[]}) {
  return (
    <ul className="cards">
      {pages.map((page) => (
        <Card
          key={page._id}
          href={settings.urlOf(page)}
          title={page.title ?? wordsOf(page.language).untitled}
          text={page.excerpt}
          picture={page.mainImage}
          settings={settings}
          level={level}
        />
      ))}
    </ul>
  )
}

/** People as cards. */
export function PersonCards({
  people,
  settings,
  level = 3,
}: CardsProps & {readonly people: readonly RelatedPerson[]}) {
  return (
    <ul className="cards people">
      {people.map((person) => (
        <Card
          key={person._id}
          href={settings.personUrl?.(person)}
          title={person.name ?? ''}
          text={listText([person.role, person.organisationName])}
          picture={person.image}
          settings={settings}
          level={level}
        />
      ))}
    </ul>
  )
}

interface CardProps extends Required<CardsProps> {
  readonly href: string | undefined
  readonly title: string
  readonly text: string | undefined
  readonly picture: CroppedFigure | undefined
}

const hasFile = (picture: CroppedFigure, {imageUrl}: PageSettings): boolean =>
  (imageUrl(picture, cardPx) ?? '') !== ''

/** Whether cutting a picture to the shape of a card would take too much of it. */
const isLogo = (picture: CroppedFigure): boolean => {
  const {width, height} = imageSize(picture) ?? {width: 3, height: 2}
  return width / height < 1.2 || width / height > 2.1
}

const Card = ({href, title, text, picture, settings, level}: CardProps) => (
  <li>
    <div className={picture !== undefined && isLogo(picture) ? 'picture whole' : 'picture'}>
      {picture === undefined || !hasFile(picture, settings) ? (
        <span aria-hidden="true">{[...title.trim()][0]}</span>
      ) : (
        <Picture
          figure={picture}
          settings={settings}
          widthPx={cardPx}
          sizes="(max-width: 40rem) 100vw, 22rem"
          alt=""
        />
      )}
    </div>
    <Heading level={level}>{href === undefined ? title : <a href={href}>{title}</a>}</Heading>
    {text !== undefined && <p>{text}</p>}
  </li>
)
