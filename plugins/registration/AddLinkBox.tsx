import {AddIcon} from '@sanity/icons/Add'
import {Button, Card, Flex, Stack, Text, TextInput} from '@sanity/ui'
import {type KeyboardEvent, useId, useRef, useState} from 'react'

import {defined} from '../../content/objects/defined.ts'
import {Notice, type NoticeContent} from '../../schemas/components/Notice.tsx'
import type {LinkDraft} from './documentValues.ts'
import {answer, isThere, noAddress, takeAddress} from './takeAddress.ts'

/** What was said, and of which link it holds as long as that is in the list. */
interface Said {
  readonly notice: NoticeContent
  readonly link?: LinkDraft['_key']
}

const holds = ({link}: Said, links: readonly LinkDraft[]): boolean =>
  link === undefined || links.some(({_key}) => _key === link)

interface Props {
  readonly links: readonly LinkDraft[]
  /** Adds a link with an address that is tidy and new; the result is what to say about it. */
  readonly add: (pasted: string) => Added
}

/** A link that was added, and what to say about it while it is there. */
export interface Added {
  readonly key: string
  readonly notice: NoticeContent
}

/** Takes a pasted address and Enter, and makes a link of it. The caret stays for the next one. */
export function AddLinkBox({links, add}: Props) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [value, setValue] = useState('')
  const [said, setSaid] = useState<Said>()
  const notice = said !== undefined && holds(said, links) ? said.notice : undefined
  const isRefused = notice?.tone === 'critical'

  const take = (pasted: string): void => {
    const taken = takeAddress(pasted, links)
    if (taken.verdict === 'empty') return
    answer(taken, {
      empty: () => undefined,
      noAddress: () => setSaid({notice: {tone: 'critical', text: noAddress}}),
      there: ({link}) =>
        setSaid({
          notice: {tone: 'critical', text: isThere(link)},
          ...defined({link: link._key}),
        }),
      incomplete: (incomplete) => offer(incomplete.offer),
      good: () => {
        const {key, notice: added} = add(pasted)
        setSaid({notice: added, link: key})
        setValue('')
      },
    })
    field.current?.focus()
  }
  /** Enter once more takes the offer: it stands in the field. */
  const offer = (address: string): void => {
    setValue(address)
    setSaid({
      notice: {
        tone: 'caution',
        text: `The address did not begin as it should. Press Enter once more to add ${address}`,
        action: {text: 'Add it', run: () => take(address)},
      },
    })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    take(value)
  }

  return (
    <Card border data-testid="add-registration-link" padding={3} radius={2}>
      <Stack gap={3}>
        <Text as="label" htmlFor={id} size={1} weight="medium">
          Add a registration link
        </Text>
        <Flex gap={2}>
          <div style={{flex: 1, minWidth: 0}}>
            <TextInput
              aria-describedby={`${id}-notice`}
              aria-invalid={isRefused}
              autoComplete="off"
              fontSize={[2, 2, 1]}
              id={id}
              inputMode="url"
              onChange={(event) => {
                setValue(event.currentTarget.value)
                setSaid(undefined)
              }}
              onKeyDown={onKeyDown}
              placeholder="Paste an address and press Enter"
              ref={field}
              spellCheck={false}
              value={value}
            />
          </div>
          <Button
            disabled={value.trim() === ''}
            fontSize={1}
            icon={AddIcon}
            mode="ghost"
            onClick={() => take(value)}
            text="Add"
          />
        </Flex>
        <Notice content={notice} id={`${id}-notice`} />
      </Stack>
    </Card>
  )
}
