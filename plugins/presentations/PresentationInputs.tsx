import {
  type ArrayOfObjectsInputProps,
  type InputProps,
  isArrayOfObjectsInputProps,
  isObjectInputProps,
} from 'sanity'

import {isReferenceTo} from './isWeakField.ts'
import {OccasionList} from './OccasionList.tsx'
import {PresentationList} from './PresentationList.tsx'
import {PresenterList} from './PresenterList.tsx'

const isPresenters = (path: InputProps['path']): boolean =>
  last(path, 1) === 'presenters' && last(path, 3) === 'presentations'

/** Speakers of a session: nobody but people. */
const isSpeakers = ({path, schemaType}: ArrayOfObjectsInputProps): boolean =>
  path.length === 1 &&
  last(path, 1) === 'speakers' &&
  schemaType.of.every((member) => isReferenceTo(member, 'person'))

const last = (path: InputProps['path'], back: number): unknown => path[path.length - back]

/** The Studio's own inputs, and around some of them what this plugin adds. */
export function PresentationInputs(props: InputProps) {
  if (isArrayOfObjectsInputProps(props)) {
    const members = props.schemaType.of.map(({name}) => name)
    if (members.includes('presentation')) return <PresentationList {...props} />
    if (isPresenters(props.path) || isSpeakers(props)) return <PresenterList {...props} />
  }
  if (isObjectInputProps(props) && props.path.length === 0 && props.schemaType.name === 'project') {
    return <OccasionList {...props} />
  }
  return props.renderDefault(props)
}
