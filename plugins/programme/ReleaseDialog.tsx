import {Button, Card, Dialog, Flex, Stack, Text} from '@sanity/ui'
import {useEffect, useMemo, useState} from 'react'
import {useClient} from 'sanity'

import {apiVersion} from '../../content/documents/apiVersion.ts'
import {changeText} from '../../content/programme/changeText.ts'
import {lastRelease, releaseChanges} from '../../content/programme/releaseChanges.ts'
import {releaseMutations} from '../../content/programme/releaseMutations.ts'
import {isDraftId, publishedIdOf, type StoredDocument} from '../../content/programme/stored.ts'
import {reasonOf} from './reasonOf.ts'
import type {Programme} from './useProgramme.ts'
import {countText} from './words.ts'

interface Props {
  readonly programme: Programme
  readonly problems: number
  readonly onClose: () => void
  readonly onReleased: (count: number) => void
}

/** Drafts of who speaks and is nowhere published. */
const peopleQuery = `*[_id in $drafts && _type == "person" && !(string::split(_id, "drafts.")[1] in *[_id in $ids]._id)]`

/** Says what visitors will see differently, and publishes all of it or nothing. */
export function ReleaseDialog({programme, problems, onClose, onReleased}: Props) {
  const client = useClient({apiVersion})
  const {store, state, sessions, eventId, layout, event} = programme
  const [isCopied, setCopied] = useState(false)
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [people, setPeople] = useState<readonly StoredDocument[]>()

  const changes = useMemo(
    () => releaseChanges(lastRelease(state.documents, eventId), sessions),
    [state.documents, eventId, sessions],
  )
  const speakers = useMemo(
    () => [
      ...new Set(sessions.flatMap(({document}) => document.speakers?.map(({_ref}) => _ref) ?? [])),
    ],
    [sessions],
  )
  useEffect(() => {
    let isOver = false
    const load = async (): Promise<void> => {
      const found = await client
        .withConfig({perspective: 'raw'})
        .fetch<readonly StoredDocument[]>(peopleQuery, {
          ids: speakers,
          drafts: speakers.map((id) => `drafts.${id}`),
        })
      if (!isOver) setPeople(found)
    }
    load().catch((error: unknown) => setProblem(reasonOf(error)))
    return () => {
      isOver = true
    }
  }, [client, speakers])

  const texts = changes.map((change) => changeText(change, layout.frame))
  const untitled = sessions.filter(
    ({state: own, document}) => own !== 'published' && (document.title ?? '').trim() === '',
  )
  const refusal = refusalOf(programme, untitled.length)
  const text = [
    `${typeof event?.['title'] === 'string' ? `${event['title']}: ` : ''}changes in the programme`,
    '',
    ...texts.map((line) => `- ${line}`),
  ].join('\n')

  const release = async (): Promise<void> => {
    if (people === undefined) return
    setSending(true)
    setProblem(undefined)
    try {
      await store.release((documents) =>
        releaseMutations({documents, eventId, people, at: new Date().toISOString()}),
      )
      onReleased(changes.length)
    } catch (error) {
      setProblem(reasonOf(error))
    } finally {
      setSending(false)
    }
  }

  return (
    <Dialog
      id="programme-release"
      header="Release the programme"
      width={1}
      onClose={onClose}
      footer={
        <Flex padding={3} gap={2} justify="flex-end">
          <Button
            mode="ghost"
            fontSize={1}
            text={isCopied ? 'Copied' : 'Copy the list'}
            disabled={texts.length === 0}
            onClick={() => {
              void navigator.clipboard.writeText(text).then(() => setCopied(true))
            }}
          />
          <Button
            fontSize={1}
            text={isSending ? 'Releasing …' : 'Release'}
            disabled={isSending || people === undefined || refusal !== undefined}
            onClick={() => void release()}
          />
        </Flex>
      }
    >
      <Stack gap={4} padding={4}>
        {refusal !== undefined && (
          <Card tone="caution" padding={3} radius={2}>
            <Text size={1}>{refusal}</Text>
          </Card>
        )}
        {problem !== undefined && (
          <Card tone="critical" padding={3} radius={2} role="alert">
            <Text size={1}>Nothing was released. {problem}</Text>
          </Card>
        )}
        <Text size={1}>
          {texts.length === 0
            ? 'Nothing changed since the last release.'
            : 'What visitors will see differently from the last release. All of it becomes public at once.'}
        </Text>
        <Stack as="ul" gap={3} style={{paddingLeft: 16, margin: 0}} data-testid="programme-changes">
          {texts.map((line) => (
            <Text as="li" size={1} key={line} style={{overflowWrap: 'anywhere'}}>
              {line}
            </Text>
          ))}
          {(people ?? []).map(({_id, name}) => (
            <Text as="li" size={1} key={_id}>
              {typeof name === 'string' ? name : 'A person'}: new, as a speaker
            </Text>
          ))}
        </Stack>
        {problems > 0 && (
          <Text size={1}>
            ⚠ {countText(problems, 'session has', 'sessions have')} something to look at, marked
            with this sign in the programme.
          </Text>
        )}
      </Stack>
    </Dialog>
  )
}

const refusalOf = (
  {state: {documents}, eventId}: Programme,
  untitled: number,
): string | undefined => {
  if (!documents.has(publishedIdOf(eventId))) {
    return 'The event itself is not published. Publish it first, then release its programme.'
  }
  if (untitled > 0)
    return `${countText(untitled, 'session has', 'sessions have')} no title. Give it one.`
  const hasDrafts = [...documents.values()].some(
    ({_id, _type}) => (_type === 'session' && isDraftId(_id)) || _type === 'lectern.removal',
  )
  return hasDrafts ? undefined : 'Everything is published as it stands here.'
}
