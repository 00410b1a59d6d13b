import {type StringInputProps, useFormValue} from 'sanity'

/** Shows and takes a moment of a period in the zone that the period names. */
export function PeriodMomentInput(props: StringInputProps) {
  const timeZone = useFormValue([...props.path.slice(0, -1), 'timeZone'])
  if (typeof timeZone !== 'string') return props.renderDefault(props)
  return props.renderDefault({
    ...props,
    schemaType: {
      ...props.schemaType,
      options: {...props.schemaType.options, displayTimeZone: timeZone},
    },
  })
}
