import {useContext} from 'react'
import {
  type InputProps,
  type ItemProps,
  isArrayOfBlocksInputProps,
  isArrayOfObjectsInputProps,
} from 'sanity'

import {defined} from '../../content/objects/defined.ts'
import {StageContext} from './StageContext.ts'

/**
 * Every field of every form, read-only during an outage. The form itself stays as it is: made
 * read-only, it would throw at what its fields still have to hand on. A list may hold a box for what
 * is to be added, which it takes away with what was typed there if it is made read-only.
 */
export function ReadOnlyInput(props: InputProps) {
  const stage = useContext(StageContext)
  const isText = isArrayOfBlocksInputProps(props)
  if (!isText && !isArrayOfObjectsInputProps(props)) {
    return props.renderDefault(stage === 'none' ? props : readOnly(props))
  }
  const isLocked = isText ? stage === 'leaving' : stage !== 'none'
  return (
    <div style={withoutBox} inert={isLocked}>
      {props.renderDefault(isText && stage === 'readOnly' ? readOnly(props) : props)}
    </div>
  )
}

const withoutBox = {display: 'contents'} as const

/** The items of lists too: they can be moved and removed. */
export function ReadOnlyItem(props: ItemProps) {
  const stage = useContext(StageContext)
  return props.renderDefault(stage === 'none' ? props : {...props, readOnly: true})
}

const readOnly = <Props extends InputProps>(props: Props): Props => {
  const {elementProps} = props
  return {
    ...props,
    readOnly: true,
    ...defined({
      elementProps: 'readOnly' in elementProps ? {...elementProps, readOnly: true} : undefined,
    }),
  }
}
