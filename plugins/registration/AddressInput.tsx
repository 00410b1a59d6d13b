import {Stack} from '@sanity/ui'
import {type ClipboardEvent, type FocusEvent, useId, useRef, useState} from 'react'
import {
  type FormPatch,
  PatchEvent,
  type StringInputProps,
  set,
  unset,
  useFormCallbacks,
  useFormValue,
} from 'sanity'

import {recogniseLink} from '../../schemas/content/registrationLabel.ts'
import {linkOf, linksIn} from './documentValues.ts'
import {Notice, type NoticeAction, type NoticeContent} from './Notice.tsx'
import {isThere, noAddress, takeAddress, takenAway} from './takeAddress.ts'
import {usePageLanguage} from './usePageLanguage.ts'

/** Whether a paste into `field` replaces all that stands there. */
function replacesAll({selectionStart, selectionEnd, value}: HTMLInputElement): boolean {
  return selectionStart === 0 && selectionEnd === value.length
}

/** The address of a registration link: tidied when it is pasted, or left after typing. */
export function AddressInput(props: StringInputProps) {
  const itemPath = props.path.slice(0, -1)
  const link = linkOf(useFormValue(itemPath))
  const others = linksIn(useFormValue(itemPath.slice(0, -1))).filter(({_key}) => _key !== link._key)
  const language = usePageLanguage()
  const {onChange: onItemChange} = useFormCallbacks()
  const [notice, setNotice] = useState<NoticeContent>()
  const atFocus = useRef(props.value)
  const noticeId = useId()

  const fillIn = (url: string): void => {
    const {kind, label} = recogniseLink(url, language)
    const isNew = (link.label ?? '') === ''
    const patches: FormPatch[] = [
      ...(isNew && label !== undefined ? [set(label, ['label'])] : []),
      ...(isNew && (link.kind ?? 'registration') === 'registration' ? [set(kind, ['kind'])] : []),
    ]
    if (patches.length > 0) onItemChange(PatchEvent.from(patches))
  }
  const keep = (url: string | undefined): void => {
    if (url !== props.value) props.onChange(url === undefined ? unset() : set(url))
    atFocus.current = url
  }
  const take = (written: string): void => {
    const taken = takeAddress(written, others)
    if (taken.verdict === 'empty') setNotice(undefined)
    if (taken.verdict === 'noAddress') {
      keep(written)
      setNotice({tone: 'critical', text: noAddress})
    }
    if (taken.verdict === 'there') {
      const before = atFocus.current
      keep(before === written ? undefined : before)
      setNotice({tone: 'critical', text: isThere(taken.link)})
    }
    if (taken.verdict === 'incomplete') {
      keep(written)
      setNotice({
        tone: 'caution',
        text: 'The address lacks its beginning.',
        action: {text: `Make it ${taken.offer}`, run: () => take(taken.offer)},
      })
    }
    if (taken.verdict === 'good') {
      const {url} = taken.tidy
      const removed = takenAway(taken.tidy)
      keep(url)
      fillIn(url)
      setNotice(
        removed === undefined
          ? undefined
          : {tone: 'positive', text: removed, action: undo(written)},
      )
    }
  }
  const undo = (written: string): NoticeAction => ({
    text: 'Undo',
    run: () => {
      const asPasted = written.trim()
      props.onChange(set(asPasted))
      atFocus.current = asPasted
      setNotice(undefined)
    },
  })

  const {elementProps} = props
  const onPaste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const pasted = event.clipboardData.getData('text/plain')
    if (!replacesAll(event.currentTarget) || pasted.trim() === '') return
    event.preventDefault()
    take(pasted)
  }
  const onFocus = (event: FocusEvent): void => {
    atFocus.current = props.value
    elementProps.onFocus(event)
  }
  const onBlur = (event: FocusEvent): void => {
    const written = props.value ?? ''
    if (written !== (atFocus.current ?? '')) take(written)
    elementProps.onBlur(event)
  }
  const describedBy = [elementProps['aria-describedby'], noticeId].filter(Boolean).join(' ')

  return (
    <Stack gap={2}>
      {props.renderDefault({
        ...props,
        elementProps: {...elementProps, 'aria-describedby': describedBy, onPaste, onFocus, onBlur},
      })}
      <Notice content={notice} id={noticeId} />
    </Stack>
  )
}
