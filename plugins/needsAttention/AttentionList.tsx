import {ChevronDownIcon} from '@sanity/icons/ChevronDown'
import {ChevronRightIcon} from '@sanity/icons/ChevronRight'
import {Box, Button, Card, Flex, Heading, Stack, Text} from '@sanity/ui'
import {useId, useState} from 'react'

import {useSite} from '../../schemas/components/SiteContext.tsx'
import {type Concern, subtitleOf} from './concern.ts'
import type {FindingLink} from './FindingLink.tsx'
import {FindingRow} from './FindingRow.tsx'
import {type Group, type Grouping, type Row, groupedBy, groupings, pagesOf} from './groups.ts'

/** More groups than this are shown on demand. */
const groupsAtOnce = 100
const rowsAtOnce = 100

const groupingTitles: Readonly<Record<Grouping, string>> = {
  document: 'By page',
  finding: 'By what is missing',
}

interface Props {
  readonly concerns: readonly Concern[]
  readonly link: FindingLink
}

/** All findings, under their documents or under what is missing. */
export function AttentionList({concerns, link}: Props) {
  const [grouping, setGrouping] = useState<Grouping>('document')
  const [shown, setShown] = useState(groupsAtOnce)
  const groups = groupedBy[grouping](concerns)
  return (
    <Stack gap={4} padding={3} data-testid="needs-attention">
      <Flex gap={1} wrap="wrap" role="group" aria-label="Group the list">
        {groupings.map((each) => (
          <Button
            key={each}
            mode="bleed"
            fontSize={1}
            padding={2}
            text={groupingTitles[each]}
            selected={grouping === each}
            aria-pressed={grouping === each}
            onClick={() => setGrouping(each)}
          />
        ))}
      </Flex>
      {groups.slice(0, shown).map((group) => (
        <GroupOfFindings key={group.key} group={group} grouping={grouping} link={link} />
      ))}
      {groups.length > shown && (
        <Button
          mode="ghost"
          text={`Show more (${groups.length - shown})`}
          onClick={() => setShown(shown + groupsAtOnce)}
        />
      )}
    </Stack>
  )
}

interface GroupProps {
  readonly group: Group
  readonly grouping: Grouping
  readonly link: FindingLink
}

const GroupOfFindings = ({group, grouping, link}: GroupProps) => {
  const {title, concern, isFolded} = group
  const headingId = useId()
  const site = useSite()
  return (
    <Card as="section" aria-labelledby={headingId}>
      <Stack gap={2}>
        <Box paddingX={2} paddingY={1}>
          <Stack gap={2}>
            <Heading as="h3" size={0} id={headingId}>
              {title}
            </Heading>
            {concern !== undefined && (
              <Text size={1} muted>
                {subtitleOf(concern, site)}
              </Text>
            )}
          </Stack>
        </Box>
        {isFolded ? (
          <FoldedRows group={group} link={link} />
        ) : (
          <Rows rows={group.rows} grouping={grouping} link={link} />
        )}
      </Stack>
    </Card>
  )
}

interface RowsProps {
  readonly rows: readonly Row[]
  readonly grouping: Grouping
  readonly link: FindingLink
}

const Rows = ({rows, ...shared}: RowsProps) => {
  const [shown, setShown] = useState(rowsAtOnce)
  return (
    <>
      <Stack as="ul" gap={1} padding={0} margin={0} style={{listStyle: 'none'}}>
        {rows.slice(0, shown).map(({key, ...row}) => (
          <FindingRow key={key} {...row} {...shared} />
        ))}
      </Stack>
      {rows.length > shown && (
        <Button
          fontSize={1}
          mode="ghost"
          text={`Show more (${rows.length - shown})`}
          onClick={() => setShown(shown + rowsAtOnce)}
        />
      )}
    </>
  )
}

/** The same on many pages: how many, and which when somebody asks. */
const FoldedRows = ({group: {rows}, link}: Omit<GroupProps, 'grouping'>) => {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <Button
        aria-controls={id}
        aria-expanded={isOpen}
        fontSize={1}
        icon={isOpen ? ChevronDownIcon : ChevronRightIcon}
        justify="flex-start"
        mode="ghost"
        onClick={() => setOpen(!isOpen)}
        text={`On ${pagesOf(rows)} pages`}
      />
      <div id={id}>{isOpen && <Rows rows={rows} grouping="finding" link={link} />}</div>
    </>
  )
}
