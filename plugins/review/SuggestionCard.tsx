import {CheckmarkIcon} from '@sanity/icons/Checkmark'
import {CloseIcon} from '@sanity/icons/Close'
import {UndoIcon} from '@sanity/icons/Undo'
import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useId} from 'react'

import {certaintyOf, certaintyTexts} from '../../content/documents/certainty.ts'
import type {Review, Suggestion, SuggestionState} from '../../content/documents/review.ts'
import {useSite} from '../../schemas/components/SiteContext.tsx'
import {offerText} from './offerText.ts'
import {useDecision} from './useDecision.ts'
import {useOfferedPlace} from './useOfferedPlace.ts'
import {Words} from './Words.tsx'

interface Props {
  readonly review: Review
  readonly suggestion: Suggestion
  readonly pageType: string | null | undefined
}

const tones = {open: 'default', accepted: 'positive', putAway: 'transparent'} as const

const decided = {accepted: 'Accepted', putAway: 'Put away'} as const satisfies Partial<
  Record<SuggestionState, string>
>

/** One fact that the import was not sure of, with what an editor can do about it. */
export function SuggestionCard({review, suggestion, pageType}: Props) {
  const {state, message, evidence, confidence, line} = suggestion
  const place = useOfferedPlace(suggestion, pageType)
  const {decide, isSending} = useDecision({review, suggestion, isList: place.isList})
  const {timeZone} = useSite()
  const id = useId()
  const isOpen = state === 'open'
  return (
    <Card as="li" padding={4} radius={2} tone={tones[state]} border>
      <Stack gap={4}>
        <Stack gap={3}>
          <Text size={1} weight="semibold" id={id}>
            <Words text={message} />
          </Text>
          {isOpen && (
            <>
              <Text size={1}>
                {place.title}: {offerText(suggestion, timeZone)}
              </Text>
              <Text size={1} muted>
                Line {line}: “{evidence}” · {certaintyTexts[certaintyOf(confidence)]}
              </Text>
            </>
          )}
        </Stack>
        <Flex gap={2} wrap="wrap" align="center">
          {isOpen ? (
            <>
              <Button
                icon={CheckmarkIcon}
                text={place.action}
                tone="positive"
                fontSize={1}
                padding={3}
                aria-describedby={id}
                disabled={isSending || (suggestion.field !== undefined && pageType === null)}
                onClick={() => decide('accept')}
              />
              <Button
                icon={CloseIcon}
                text="Put away"
                mode="ghost"
                fontSize={1}
                padding={3}
                aria-describedby={id}
                disabled={isSending}
                onClick={() => decide('putAway')}
              />
            </>
          ) : (
            <>
              <Text size={1}>{decided[state]}</Text>
              <Button
                icon={UndoIcon}
                text="Undo"
                mode="bleed"
                fontSize={1}
                padding={3}
                aria-describedby={id}
                disabled={isSending}
                onClick={() => decide('undo')}
              />
            </>
          )}
        </Flex>
      </Stack>
    </Card>
  )
}
