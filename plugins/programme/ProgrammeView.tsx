import {ExpandIcon} from '@sanity/icons/Expand'
import {Button} from '@sanity/ui'
import {getPublishedId, useWorkspace} from 'sanity'
import {useRouter} from 'sanity/router'
import type {UserViewComponent} from 'sanity/structure'

import {ProgrammeBoard} from './ProgrammeBoard.tsx'
import {toolName} from './toolName.ts'

/** The programme as a view of an event, beside its form. */
export const ProgrammeView: UserViewComponent = ({documentId}) => {
  const router = useRouter()
  const {tools} = useWorkspace()
  const eventId = getPublishedId(documentId)
  const hasTool = tools.some(({name}) => name === toolName)
  return (
    <ProgrammeBoard
      eventId={eventId}
      onOpen={({id}) => router.navigateIntent('edit', {id, type: 'session'})}
      more={() =>
        hasTool && (
          <Button
            mode="bleed"
            fontSize={1}
            padding={2}
            icon={ExpandIcon}
            aria-label="Show the programme over the whole Studio"
            title="Over the whole Studio"
            onClick={() => router.navigateIntent('programme', {id: eventId})}
          />
        )
      }
    />
  )
}
