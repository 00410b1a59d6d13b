import {Button, Card, Heading, Stack, Text} from '@sanity/ui'
import {useId, useState} from 'react'
import {usePaneRouter} from 'sanity/structure'

import {languageTitle} from '../../content/language/language.ts'
import {joinedText} from '../../content/text/joinedText.ts'
import {periodText} from '../../content/time/periodText.ts'
import {useSite} from '../../schemas/components/SiteContext.tsx'
import {newestFirst, type OccasionRow, periodOf} from './occasions.ts'
import {useOccasions} from './useOccasions.ts'

const shownAtFirst = 5

const Occasion = ({row}: {readonly row: OccasionRow}) => {
  const {ReferenceChildLink} = usePaneRouter()
  const {languages, timeZone} = useSite()
  const {_id, _type, title, event, language} = row
  return (
    <Stack as="li" gap={2}>
      <Text size={1} weight="medium">
        <ReferenceChildLink documentId={_id} documentType={_type} parentRefPath={[]}>
          {title ?? 'Without a title'}
        </ReferenceChildLink>
      </Text>
      <Text size={1} muted>
        {joinedText(
          periodText(periodOf(row), timeZone),
          event?.title,
          languageTitle(language ?? undefined, languages),
        )}
      </Text>
    </Stack>
  )
}

/** Everywhere a project was presented, the newest first. */
export function Occasions({id}: {readonly id: string}) {
  const rows = useOccasions(id)
  const [showsAll, setShowsAll] = useState(false)
  const headingId = useId()
  if (rows === undefined) return null
  const sorted = newestFirst(rows)
  const shown = showsAll ? sorted : sorted.slice(0, shownAtFirst)
  return (
    <Card padding={4} radius={2} border data-testid="presented-at">
      <Stack gap={4}>
        <Heading as="h3" size={1} id={headingId}>
          {rows.length === 0 ? 'Not presented yet' : 'Presented at'}
        </Heading>
        {rows.length === 0 ? (
          <Text size={1} muted>
            Add it to an event or session, under “Projects”, and it shows here.
          </Text>
        ) : (
          <Stack as="ul" gap={4} aria-labelledby={headingId}>
            {shown.map((row) => (
              <Occasion key={row._id} row={row} />
            ))}
          </Stack>
        )}
        {shown.length < sorted.length && (
          <Button
            text={`Show all ${sorted.length}`}
            mode="ghost"
            fontSize={1}
            onClick={() => setShowsAll(true)}
          />
        )}
      </Stack>
    </Card>
  )
}
