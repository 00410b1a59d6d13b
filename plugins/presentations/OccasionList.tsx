import {Stack} from '@sanity/ui'
import {memo} from 'react'
import {type ObjectInputProps, getPublishedId} from 'sanity'

import {Occasions} from './Occasions.tsx'

const Shown = memo(Occasions)

/** The form of a project, below what can be said of it from the events that presented it. */
export function OccasionList(props: ObjectInputProps) {
  const id: unknown = props.value?.['_id']
  return (
    <Stack gap={5}>
      {typeof id === 'string' && <Shown id={getPublishedId(id)} />}
      {props.renderDefault(props)}
    </Stack>
  )
}
