import type {WorkspaceOptions} from 'sanity'

import {type Connection, connectionOf} from './connection.ts'
import {embeddedLake} from './embeddedLake.ts'
import {hostedLake} from './hosted/hostedLake.ts'
import {waitingActions} from './outage/index.tsx'
import {withoutCloudFeatures} from './withoutCloudFeatures.ts'

type Lake = Pick<
  WorkspaceOptions,
  'projectId' | 'dataset' | 'apiHost' | 'unstable_clientFactory' | 'plugins'
>

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
    ...named,
    ...lake,
    plugins: [
      ...(lake.plugins ?? []),
      ...(workspace.plugins ?? []),
      ...(isEmbedded ? [waitingActions()] : []),
    ],
  }
}
