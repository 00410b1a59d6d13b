import {useEffect, useRef} from 'react'
import {type InputProps, isArrayOfObjectsInputProps} from 'sanity'

/**
 * A link to a field takes the focus there, but the Studio leaves an array alone that the document is
 * opened at: it moves the focus to an array only when the link is followed later.
 */
export function ArrayInSight(props: InputProps) {
  const isTarget = useRef(isArrayOfObjectsInputProps(props) && props.focused === true)
  const {ref} = props.elementProps
  useEffect(() => {
    if (isTarget.current) ref.current?.focus()
  }, [ref])
  return props.renderDefault(props)
}
