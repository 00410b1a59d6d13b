import {Stack} from '@sanity/ui'
import {type ClipboardEvent, type FocusEvent, type FormEvent, useId, useRef, useState} from 'react'
import {
  type FormPatch,
  PatchEvent,
  type StringInputProps,
  set,
  unset,
  useFormCallbacks,
  useFormValue,
} from 'sanity'

import {takenAway} from '../../content/links/takenAway.ts'
import {defined} from '../../content/objects/defined.ts'
import {recogniseLink} from '../../content/registration/registrationLabel.ts'
import {Notice, type NoticeAction, type NoticeContent} from '../../schemas/components/Notice.tsx'
import {type LinkDraft, linkOf, linksIn} from './documentValues.ts'
import {answer, isThere, noAddress, takeAddress} from './takeAddress.ts'
import {usePageLanguage} from './usePageLanguage.ts'

/** What was said of an address, which holds as long as that stands in the field. */
interface Said {
  readonly about: string | undefined
  readonly notice: NoticeContent
  /** Another link that it is about as well. */
  readonly other?: LinkDraft['_key']
}

const holds = (
  {about, other}: Said,
  value: string | undefined,
  others: readonly LinkDraft[],
): boolean => about === value && (other === undefined || others.some(({_key}) => _key === other))

/** Whether a paste into `field` replaces all that stands there. */
const replacesAll = ({selectionStart, selectionEnd, value}: HTMLInputElement): boolean =>
  selectionStart === 0 && selectionEnd === value.length

/** The address of a registration link: tidied when it is pasted, or left after typing. */
export function AddressInput(props: StringInputProps) {
  const itemPath = props.path.slice(0, -1)
  const link = linkOf(useFormValue(itemPath))
  const others = linksIn(useFormValue(itemPath.slice(0, -1))).filter(({_key}) => _key !== link._key)
  const language = usePageLanguage()
  const {onChange: onItemChange} = useFormCallbacks()
  const [said, setSaid] = useState<Said>()
  const notice = said !== undefined && holds(said, props.value, others) ? said.notice : undefined
  const say = (
    about: string | undefined,
    content: NoticeContent,
    other?: LinkDraft['_key'],
  ): void => setSaid({about, notice: content, ...defined({other})})
  const atFocus = useRef(props.value)
  const noticeId = useId()

  /** Label and kind follow the address until somebody writes another label. */
  const fillIn = (url: string): void => {
    const before = recogniseLink(props.value ?? '', language)
    if (link.label !== undefined && link.label !== '' && link.label !== before.label) return
    const {kind, label} = recogniseLink(url, language)
    const isOwnKind = link.kind !== undefined && !['registration', before.kind].includes(link.kind)
    const patches: FormPatch[] = [
      ...(label === undefined || label === link.label ? [] : [set(label, ['label'])]),
      ...(isOwnKind || kind === link.kind ? [] : [set(kind, ['kind'])]),
    ]
    if (patches.length > 0) onItemChange(PatchEvent.from(patches))
  }
  /** @param inField What stands in the field now; `props.value` may not have heard of it yet. */
  const take = (written: string, inField: string): void => {
    const keep = (url: string | undefined): void => {
      if ((url ?? '') !== inField) props.onChange(url === undefined ? unset() : set(url))
      atFocus.current = url
    }
    answer(takeAddress(written, others), {
      empty: () => {
        keep(undefined)
        setSaid(undefined)
      },
      noAddress: () => {
        keep(written)
        say(written, {
          tone: 'critical',
          text: noAddress,
          action: {text: 'Leave it empty', run: () => take('', written)},
        })
      },
      there: ({link: other}) => {
        const before = atFocus.current === written ? undefined : atFocus.current
        keep(before)
        say(before, {tone: 'critical', text: isThere(other)}, other._key)
      },
      incomplete: ({offer}) => {
        keep(written)
        say(written, {
          tone: 'caution',
          text: 'The address does not begin as it should.',
          action: {text: `Make it ${offer}`, run: () => take(offer, written)},
        })
      },
      good: ({tidy}) => {
        const removed = takenAway(tidy)
        keep(tidy.url)
        fillIn(tidy.url)
        if (removed === undefined) setSaid(undefined)
        else say(tidy.url, {tone: 'positive', text: removed, action: undo(written)})
      },
    })
  }
  const undo = (written: string): NoticeAction => ({
    text: 'Undo',
    run: () => {
      const asPasted = written.trim()
      props.onChange(set(asPasted))
      atFocus.current = asPasted
      setSaid(undefined)
    },
  })

  const {elementProps} = props
  const onPaste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const pasted = event.clipboardData.getData('text/plain')
    if (!replacesAll(event.currentTarget) || pasted.trim() === '') return
    event.preventDefault()
    take(pasted, event.currentTarget.value)
  }
  const onChange = (event: FormEvent<HTMLInputElement>): void => {
    const written = event.currentTarget.value
    elementProps.onChange(event)
    if (takeAddress(written, others).verdict === 'good') fillIn(written)
  }
  const onFocus = (event: FocusEvent): void => {
    atFocus.current = props.value
    elementProps.onFocus(event)
  }
  const onBlur = (event: FocusEvent<HTMLInputElement>): void => {
    const written = event.currentTarget.value
    if (written !== (atFocus.current ?? '')) take(written, written)
    elementProps.onBlur(event)
  }
  const describedBy = [elementProps['aria-describedby'], noticeId].filter(Boolean).join(' ')

  return (
    <Stack gap={2}>
      {props.renderDefault({
        ...props,
        elementProps: {
          ...elementProps,
          'aria-describedby': describedBy,
          onChange,
          onPaste,
          onFocus,
          onBlur,
        },
      })}
      <Notice content={notice} id={noticeId} />
    </Stack>
  )
}
