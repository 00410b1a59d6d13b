import {Fragment} from 'react'

import {safeHref} from '../body/safeHref.ts'
import type {RelatedPerson} from '../documents/relatedDocument.ts'
import {listText} from '../wording/listText.ts'
import type {PageSettings} from './settings.ts'

interface PersonNamesProps {
  readonly people: readonly RelatedPerson[]
  readonly settings: PageSettings
}

/** Names with commas between them, each a link to the person's page if there is one. */
export function PersonNames({people, settings}: PersonNamesProps) {
  return people.filter(isNamed).map((person, index) => {
    const href = safeHref(settings.personUrl?.(person))
    return (
      <Fragment key={person._id}>
        {index > 0 && ', '}
        {href === undefined ? person.name : <a href={href}>{person.name}</a>}
      </Fragment>
    )
  })
}

export function isNamed({name}: RelatedPerson): boolean {
  return listText([name]) !== undefined
}
