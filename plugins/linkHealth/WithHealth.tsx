import {Stack} from '@sanity/ui'
import {type FieldProps, PatchEvent, set, useFormCallbacks} from 'sanity'

import {BrokenInText} from './BrokenInText.tsx'
import {HealthNotice} from './HealthNotice.tsx'
import {useLinkRecords} from './linkRecords.ts'
import {isTextType, isUrl} from './types.ts'

/** Links in running text have their address in a text field, since it may be a path. */
const holdsAddress = ({schemaType, name}: FieldProps): boolean =>
  isUrl(schemaType) || (name === 'href' && schemaType.jsonType === 'string')

/**
 * The field of a form, with what is known of the addresses in it below. What it is made of goes by the
 * type and never by the value: a field that is made anew loses the caret of whoever types in it.
 */
export function WithHealth(props: FieldProps) {
  if (holdsAddress(props)) return <AddressField field={props} />
  return isTextType(props.schemaType) ? (
    <Stack gap={2}>
      {props.renderDefault(props)}
      <BrokenInText path={props.path} text={props.value} />
    </Stack>
  ) : (
    props.renderDefault(props)
  )
}

interface AddressFieldProps {
  readonly field: FieldProps
}

const AddressField = ({field}: AddressFieldProps) => {
  const records = useLinkRecords()
  const record = typeof field.value === 'string' ? records.get(field.value) : undefined
  const {onChange} = useFormCallbacks()
  const replace = (url: string): void => onChange(PatchEvent.from(set(url, [field.name])))
  const isReadOnly = field.inputProps.readOnly === true
  return (
    <Stack gap={2}>
      {field.renderDefault(field)}
      {record !== undefined && (
        <HealthNotice record={record} replace={isReadOnly ? undefined : replace} />
      )}
    </Stack>
  )
}
