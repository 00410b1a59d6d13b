import {type InputProps, isArrayOfObjectsInputProps, isObjectInputProps} from 'sanity'

import {OccasionList} from './OccasionList.tsx'
import {PresentationList} from './PresentationList.tsx'
import {PresenterList} from './PresenterList.tsx'

const last = (path: InputProps['path'], back: number): unknown => path[path.length - back]

/** The Studio's own inputs, and around three of them what this plugin adds. */
export function PresentationInputs(props: InputProps) {
  if (isArrayOfObjectsInputProps(props)) {
    const members = props.schemaType.of.map(({name}) => name)
    if (members.includes('presentation')) return <PresentationList {...props} />
    if (last(props.path, 1) === 'presenters' && last(props.path, 3) === 'presentations') {
      return <PresenterList {...props} />
    }
  }
  if (isObjectInputProps(props) && props.path.length === 0 && props.schemaType.name === 'project') {
    return <OccasionList {...props} />
  }
  return props.renderDefault(props)
}
