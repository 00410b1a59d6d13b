import {Stack} from '@sanity/ui'
import {type ClipboardEvent, type FocusEvent, useId, useState} from 'react'
import {type StringInputProps, set, unset} from 'sanity'

import {type AddressKind, addressProblem} from '../../content/links/addressProblem.ts'
import {takenAway} from '../../content/links/takenAway.ts'
import {tidyUrl} from '../../content/links/tidyUrl.ts'
import {Notice, type NoticeContent} from '../components/Notice.tsx'

/** Whether a paste into `field` replaces all that stands there. */
const replacesAll = ({selectionStart, selectionEnd, value}: HTMLInputElement): boolean =>
  selectionStart === 0 && selectionEnd === value.length

/** What was taken away from a pasted address, and the address that is left of it. */
interface Tidied {
  readonly url: string
  readonly pasted: string
  readonly words: string
}

interface Props extends StringInputProps {
  readonly kind: AddressKind
}

/** An address: tidied when it is pasted; where it is none, it says so and offers what was meant. */
const AddressInput = ({kind, ...props}: Props) => {
  const id = useId()
  const [isFocused, setFocused] = useState(false)
  const [tidied, setTidied] = useState<Tidied>()
  const {value = '', elementProps, onChange, readOnly} = props

  const write = (address: string): void => onChange(address === '' ? unset() : set(address))
  const onPaste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const pasted = event.clipboardData.getData('text/plain').trim()
    if (!replacesAll(event.currentTarget) || addressProblem(tidyUrl(pasted).url, kind)) return
    const tidy = tidyUrl(pasted)
    const words = takenAway(tidy)
    event.preventDefault()
    write(tidy.url)
    setTidied(words === undefined ? undefined : {url: tidy.url, pasted, words})
  }
  const notice = (): NoticeContent | undefined => {
    if (readOnly === true) return undefined
    if (tidied?.url === value) {
      const {words, pasted} = tidied
      return {tone: 'positive', text: words, action: {text: 'Undo', run: () => write(pasted)}}
    }
    const problem = isFocused ? undefined : addressProblem(value, kind)
    if (problem === undefined) return undefined
    const {message, offer} = problem
    return {
      tone: 'caution',
      text: message,
      action: {
        text: offer === '' ? 'Leave it empty' : `Make it ${offer}`,
        run: () => write(offer),
      },
    }
  }

  return (
    <Stack gap={2}>
      {props.renderDefault({
        ...props,
        elementProps: {
          ...elementProps,
          'aria-describedby': [elementProps['aria-describedby'], id].filter(Boolean).join(' '),
          onPaste,
          onFocus: (event: FocusEvent) => {
            setFocused(true)
            elementProps.onFocus(event)
          },
          onBlur: (event: FocusEvent) => {
            setFocused(false)
            elementProps.onBlur(event)
          },
        },
      })}
      <Notice content={notice()} id={id} />
    </Stack>
  )
}

/** An address of whatever a visitor can follow. */
export function PageAddressInput(props: StringInputProps) {
  return <AddressInput {...props} kind="page" />
}

/** The same in running text. */
export function TextAddressInput(props: StringInputProps) {
  return <AddressInput {...props} kind="text" />
}

/** An address of a page on the web. */
export function WebAddressInput(props: StringInputProps) {
  return <AddressInput {...props} kind="web" />
}
