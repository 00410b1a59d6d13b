import {RocketIcon} from '@sanity/icons/Rocket'
import {Button, Card, Flex, Text} from '@sanity/ui'
import {useMemo, useState} from 'react'
import {useSchema} from 'sanity'
import {useRouter} from 'sanity/router'

import {type PresentedProject, presentedProjects} from '../../content/programme/presented.ts'
import {hasField} from '../../schemas/rules/hasField.ts'
import type {Programme} from './useProgramme.ts'
import {useTitles} from './useTitles.ts'
import {namesText} from './words.ts'

/** So many are shown before somebody asks for all. */
const shownAtFirst = 6
const field = 'presentations'

/** The projects that the event and its sessions present, each leading to itself; nothing where events present none. */
export function PresentedProjects({
  programme: {event, eventId, sessions},
}: {
  readonly programme: Pick<Programme, 'event' | 'eventId' | 'sessions'>
}) {
  const router = useRouter()
  const schema = useSchema()
  const [showsAll, setShowsAll] = useState(false)
  const projects = useMemo(() => presentedProjects(event, sessions), [event, sessions])
  const titles = useTitles(projects.map(({id}) => id))
  if (!hasField(schema, 'event', [field])) return null
  const shown = showsAll ? projects : projects.slice(0, shownAtFirst)
  return (
    <Card as="section" aria-labelledby="programme-projects" borderTop paddingX={3} paddingY={2}>
      <Flex align="center" gap={2} wrap="wrap" data-testid="programme-projects">
        <Text as="h3" id="programme-projects" size={1} weight="semibold">
          Presented projects
        </Text>
        {shown.map((project) => (
          <Button
            fontSize={1}
            icon={RocketIcon}
            key={project.id}
            mode="ghost"
            onClick={() => router.navigateIntent('edit', {id: project.id, type: 'project'})}
            padding={2}
            text={projectText(project, titles)}
          />
        ))}
        {shown.length < projects.length && (
          <Button
            fontSize={1}
            mode="bleed"
            onClick={() => setShowsAll(true)}
            padding={2}
            text={`Show all ${projects.length}`}
          />
        )}
        <Button
          fontSize={1}
          mode="bleed"
          onClick={() => router.navigateIntent('edit', {id: eventId, type: 'event', path: field})}
          padding={2}
          text={projects.length === 0 ? 'None yet: add the first one' : 'Add or change'}
        />
      </Flex>
    </Card>
  )
}

const projectText = (
  {id, sessions}: PresentedProject,
  titles: ReadonlyMap<string, string> | undefined,
): string => {
  const title = titles === undefined ? '…' : (titles.get(id) ?? '')
  return [title === '' ? 'Without a title' : title, ...inText(sessions)].join(' ')
}

const inText = (sessions: PresentedProject['sessions']): readonly string[] =>
  sessions.length === 0 ? [] : [`in ${namesText(sessions)}`]
