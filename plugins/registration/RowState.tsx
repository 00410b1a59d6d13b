import {Text} from '@sanity/ui'

import type {Occasion} from '../../content/documents/occasion.ts'
import type {RegistrationState, Terms} from '../../content/registration/registrationState.ts'
import {useRegistration} from './useRegistration.ts'

/** The row says these itself, or they are no news. */
const silent: readonly RegistrationState[] = ['cancelled', 'past', 'none']

interface Props {
  readonly links: readonly Terms[]
  readonly occasion: Occasion
}

/** How registration stands, at the end of a row in a list. */
export function RowState({links, occasion}: Props) {
  const {state, words, reason} = useRegistration(links, occasion, {brief: true})
  return silent.includes(state) ? null : (
    <Text size={0} style={{whiteSpace: 'nowrap'}} title={reason} weight="medium">
      {words}
    </Text>
  )
}
