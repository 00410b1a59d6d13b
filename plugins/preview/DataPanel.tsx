import {CopyIcon} from '@sanity/icons/Copy'
import {DownloadIcon} from '@sanity/icons/Download'
import {Box, Button, Card, Checkbox, Flex, Heading, Stack, Text} from '@sanity/ui'
import {Code} from '@sanity/ui/code'
import {useToast} from '@sanity/ui/toast'
import {useId, useState} from 'react'

import {type Calendar, calendar} from '../../website/calendar/calendar.ts'
import {type PageContent, sessionsOf} from '../../website/documents/pageContent.ts'
import {jsonLd, jsonLdText} from '../../website/structuredData/jsonLd.ts'
import {download} from './download.ts'
import type {PreviewSettings} from './usePageSettings.ts'

interface DataPanelProps {
  readonly content: PageContent
  readonly settings: PreviewSettings
}

/** What programs are told of an event: calendars, and search engines. */
export function DataPanel({content, settings}: DataPanelProps) {
  return (
    <Box flex={1} padding={3}>
      <Stack gap={5}>
        <CalendarFile content={content} settings={settings} />
        <StructuredData content={content} settings={settings} />
      </Stack>
    </Box>
  )
}

const CalendarFile = ({content, settings}: DataPanelProps) => {
  const id = useId()
  const [sessions, setSessions] = useState(false)
  const make = (): Calendar =>
    calendar(content, {
      timeZone: settings.timeZone,
      uidHost: settings.uidHost,
      urlOf: settings.urlOf,
      sessions,
    })
  const made = make()
  const save = (): void => {
    const file = make()
    if (file.kind === 'file') download(file.name, 'text/calendar;charset=utf-8', file.text)
  }
  return (
    <Stack as="section" gap={3} aria-label="Calendar file">
      <Heading as="h2" size={0}>
        Calendar file
      </Heading>
      {made.kind === 'none' ? (
        <Text size={1}>{made.reason}</Text>
      ) : (
        <>
          {sessionsOf(content).length > 0 && (
            <Flex gap={2} align="center">
              <Checkbox
                id={id}
                checked={sessions}
                onChange={({currentTarget}) => setSessions(currentTarget.checked)}
              />
              <Text as="label" htmlFor={id} size={1}>
                With an entry for each session
              </Text>
            </Flex>
          )}
          <div>
            <Button
              icon={DownloadIcon}
              fontSize={1}
              text={`Download ${made.name}`}
              onClick={save}
            />
          </div>
        </>
      )}
    </Stack>
  )
}

const StructuredData = ({content, settings}: DataPanelProps) => {
  const toast = useToast()
  const found = jsonLd(content, settings)
  if (found === undefined) return null
  const text = jsonLdText(found)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      toast.push({status: 'success', title: 'Copied'})
    } catch {
      toast.push({status: 'warning', title: 'Your browser does not let it be copied. Select it.'})
    }
  }
  return (
    <Stack as="section" gap={3} aria-label="Structured data">
      <Heading as="h2" size={0}>
        Structured data (JSON-LD)
      </Heading>
      <Text size={1} muted>
        What search engines are told of this event.
      </Text>
      <div>
        <Button icon={CopyIcon} mode="ghost" fontSize={1} text="Copy" onClick={copy} />
      </div>
      <Card
        border
        padding={3}
        radius={2}
        overflow="auto"
        tabIndex={0}
        role="group"
        aria-label="JSON-LD"
      >
        <Code size={1} language="json">
          {text}
        </Code>
      </Card>
    </Stack>
  )
}
