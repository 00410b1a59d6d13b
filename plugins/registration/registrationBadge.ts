import type {DocumentBadgeComponent, DocumentBadgeDescription} from 'sanity'

import {defined} from '../../content/objects/defined.ts'
import type {RegistrationState} from '../../content/registration/registrationState.ts'
import {linksIn} from './documentValues.ts'
import {useOccasionOf} from './useOccasion.ts'
import {useRegistration} from './useRegistration.ts'

const colors: Readonly<Partial<Record<RegistrationState, DocumentBadgeDescription['color']>>> = {
  soldOut: 'danger',
  notOpenYet: 'primary',
  closingSoon: 'warning',
  open: 'success',
  none: 'warning',
}

const speaksForItself: readonly RegistrationState[] = ['cancelled', 'past', 'none']

/** How registration for the open document stands, beside the state of the document. */
const badgeFor = (field: string): DocumentBadgeComponent => {
  const badge: DocumentBadgeComponent = ({version, draft, published}) => {
    const document = version ?? draft ?? published ?? {}
    const values: Readonly<Record<string, unknown>> = document
    const {state, words, reason} = useRegistration(linksIn(values[field]), useOccasionOf(values))
    if (state === 'none' && values['kind'] === 'break') return null
    const color = colors[state]
    return {
      label: speaksForItself.includes(state) ? words : `Registration: ${words}`,
      title: reason,
      ...defined({color}),
    }
  }
  badge.displayName = 'RegistrationBadge'
  return badge
}

const badges = new Map<string, DocumentBadgeComponent>()

/** The same badge each time for the same field: another one would lose its state. */
export function registrationBadge(field: string): DocumentBadgeComponent {
  const badge = badges.get(field) ?? badgeFor(field)
  badges.set(field, badge)
  return badge
}
