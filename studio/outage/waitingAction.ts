import {useContext} from 'react'
import type {DocumentActionComponent} from 'sanity'

import {StageContext} from './StageContext.ts'

/** An action on a document that is off during an outage. */
export function waitingAction(action: DocumentActionComponent): DocumentActionComponent {
  const useWaitingAction: DocumentActionComponent = (props) => {
    const description = action(props)
    const stage = useContext(StageContext)
    if (description === null || stage === 'none') return description
    return {...description, disabled: true, title: 'The content lake has stopped answering.'}
  }
  return Object.assign(useWaitingAction, action)
}
