import {useContext} from 'react'
import {type InputProps, type ItemProps, isArrayOfBlocksInputProps} from 'sanity'

import type {Stage} from './stage.ts'
import {StageContext} from './StageContext.ts'

/**
 * Every field of every form, read-only during an outage. The form itself stays as it is: made
 * read-only, it would throw at what its fields still have to hand on.
 */
export function ReadOnlyInput(props: InputProps) {
  const stage = useContext(StageContext)
  if (!isArrayOfBlocksInputProps(props)) return props.renderDefault(readOnlyIn(stage, props))
  return (
    <div style={withoutBox} inert={stage === 'leaving'}>
      {props.renderDefault(readOnlyIn(stage === 'leaving' ? 'none' : stage, props))}
    </div>
  )
}

const withoutBox = {display: 'contents'} as const

/** The items of lists too: they can be moved and removed. */
export function ReadOnlyItem(props: ItemProps) {
  const stage = useContext(StageContext)
  return props.renderDefault(stage === 'none' ? props : {...props, readOnly: true})
}

function readOnlyIn<Props extends InputProps>(stage: Stage, props: Props): Props {
  if (stage === 'none') return props
  const {elementProps} = props
  return {
    ...props,
    readOnly: true,
    ...('readOnly' in elementProps ? {elementProps: {...elementProps, readOnly: true}} : {}),
  }
}
