import type {WorkspaceOptions} from 'sanity'

import {publicPage} from '../plugins/publicPage/index.ts'
import {type Connection, connectionOf} from './connection.ts'
import {embeddedLake} from './embeddedLake.ts'
import {hostedLake} from './hosted/hostedLake.ts'
import {KnownFeatures} from './KnownFeatures.tsx'
import {waitingActions} from './outage/index.tsx'
import {siteBesideStudio} from './siteBesideStudio.ts'
import {withoutCloudFeatures} from './withoutCloudFeatures.ts'

type Lake = Pick<
  WorkspaceOptions,
  'projectId' | 'dataset' | 'apiHost' | 'unstable_clientFactory' | 'plugins'
>

/** Pages of the website that is served beside the Studio, published and as drafts. */
const besideStudio = () => publicPage({siteUrl: siteBesideStudio, previewUrl: siteBesideStudio})

/**
 * A workspace of `sanity.config.ts` with its content lake: a project hosted by Sanity or, where
 * `connection` names none, the embedded lake that serves the Studio. What only the hosted service has
 * is switched off in both, so that editors find the same Studio, unless the workspace says otherwise.
 *
 * `defineConfig(withContentLake({plugins: [lectern({…})]}))`
 */
export function withContentLake<const Settings extends Partial<WorkspaceOptions>>(
  workspace: Settings,
  connection: Connection = {},
): typeof withoutCloudFeatures & Settings & Lake {
  const {isEmbedded, ...named} = connectionOf(connection)
  const lake: Partial<Lake> = isEmbedded ? embeddedLake(named) : hostedLake()
  return {
    ...withoutCloudFeatures,
    ...workspace,
    document: {...withoutCloudFeatures.document, ...workspace.document},
    // Of all layouts that of a workspace itself is the outermost.
    studio: {
      ...workspace.studio,
      components: {layout: KnownFeatures, ...workspace.studio?.components},
    },
    ...named,
    ...lake,
    plugins: [
      ...(lake.plugins ?? []),
      ...(workspace.plugins ?? []),
      ...(isEmbedded ? [besideStudio(), waitingActions()] : []),
    ],
  }
}
