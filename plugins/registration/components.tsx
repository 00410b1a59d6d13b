import type {ComponentType} from 'react'
import {
  type ArrayOfObjectsInputProps,
  type InputProps,
  type ItemProps,
  type PreviewProps,
  type StringInputProps,
  isArrayOfObjectsInputProps,
  isObjectItemProps,
  isStringInputProps,
  useFormValue,
} from 'sanity'

import {AddressInput} from './AddressInput.tsx'
import {isLink, linkType} from './documentValues.ts'
import {LinkItem, LinkPreview} from './LinkItem.tsx'
import {LinksInput} from './LinksInput.tsx'
import {ClosingInput, MomentInput} from './MomentInput.tsx'

/** Inputs of a registration link's fields, by the names of the fields. */
const inputs = new Map<string, ComponentType<StringInputProps>>([
  ['url', AddressInput],
  ['opens', MomentInput],
  ['closes', ClosingInput],
])

/** Finds the inputs that belong to registration among all inputs of a form, by name of their type. */
export function Input(props: InputProps) {
  const name = props.path.at(-1)
  const Own = typeof name === 'string' ? inputs.get(name) : undefined
  if (isArrayOfLinks(props)) return <LinksInput {...props} />
  return Own !== undefined && props.path.length > 1 && isStringInputProps(props) ? (
    <InputOfLink input={props} Own={Own} />
  ) : (
    props.renderDefault(props)
  )
}

const isArrayOfLinks = (props: InputProps): props is ArrayOfObjectsInputProps =>
  isArrayOfObjectsInputProps(props) && props.schemaType.of.some(({name}) => name === linkType)

const InputOfLink = ({
  input,
  Own,
}: {
  readonly input: StringInputProps
  readonly Own: ComponentType<StringInputProps>
}) => {
  const parent = useFormValue(input.path.slice(0, -1))
  return isLink(parent) ? <Own {...input} /> : input.renderDefault(input)
}

export function Item(props: ItemProps) {
  return isObjectItemProps(props) && props.schemaType.name === linkType ? (
    <LinkItem {...props} />
  ) : (
    props.renderDefault(props)
  )
}

export function Preview(props: PreviewProps) {
  return props.schemaType?.name === linkType ? (
    <LinkPreview {...props} />
  ) : (
    props.renderDefault(props)
  )
}
