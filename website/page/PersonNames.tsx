import {Fragment} from 'react'

import {safeHref} from '../body/safeHref.ts'
import type {RelatedPerson} from '../documents/relatedDocument.ts'
import type {PageSettings} from './settings.ts'

interface PersonNamesProps {
  readonly people: readonly RelatedPerson[]
  readonly settings: PageSettings
}

/** Names with commas between them, each a link to the person's page if there is one. */
export function PersonNames({people, settings}: PersonNamesProps) {
  const named = people.filter(({name}) => name !== undefined && name !== '')
  return named.map((person, index) => {
    const href = safeHref(settings.personUrl?.(person))
    return (
      <Fragment key={person._id}>
        {index > 0 && ', '}
        {href === undefined ? person.name : <a href={href}>{person.name}</a>}
      </Fragment>
    )
  })
}
