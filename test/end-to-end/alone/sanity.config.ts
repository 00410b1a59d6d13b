import {type PluginOptions, type SchemaTypeDefinition, defineConfig} from 'sanity'
import {structureTool} from 'sanity/structure'

import {linkHealth} from '../../../plugins/linkHealth/index.ts'
import {markdownImport} from '../../../plugins/markdownImport/index.ts'
import {needsAttention} from '../../../plugins/needsAttention/index.tsx'
import {presentations} from '../../../plugins/presentations/index.ts'
import {preview} from '../../../plugins/preview/index.tsx'
import {programme, withSessions} from '../../../plugins/programme/index.ts'
import {publishChecks} from '../../../plugins/publishChecks/index.ts'
import {registration, withRegistration} from '../../../plugins/registration/index.ts'
import {review} from '../../../plugins/review/index.ts'
import {textEditing} from '../../../plugins/textEditing/index.ts'
import {withContentLake} from '../../../studio/withContentLake.ts'
import {meeting} from './meeting.ts'
import {plainEvent} from './plainEvent.ts'
import {someEvent} from './someEvent.ts'

const studio = (name: string, types: SchemaTypeDefinition[], ...plugins: PluginOptions[]) =>
  withContentLake({
    name,
    title: name,
    basePath: `/${name}`,
    plugins: [structureTool(), ...plugins],
    schema: {types},
  })

const site = {languages: [{id: 'en', title: 'English'}], timeZone: 'Europe/Oslo'}

/** Studios beside Lectern's own, one workspace each. */
export default defineConfig([
  studio('registration', withRegistration([meeting], site), registration(site)),
  studio('linkHealth', someEvent, linkHealth()),
  studio('markdownImport', someEvent, markdownImport(site)),
  studio('needsAttention', someEvent, needsAttention()),
  studio('presentations', someEvent, presentations()),
  studio('preview', [plainEvent], preview({siteUrl: 'https://example.org'})),
  studio('programme', withSessions(someEvent), programme()),
  studio('publishChecks', someEvent, publishChecks()),
  studio('review', someEvent, review()),
  studio('textEditing', [plainEvent], textEditing()),
])
