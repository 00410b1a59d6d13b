import {defineCliConfig} from 'sanity/cli'

import {dataset, projectId} from '../../../studio/connection.ts'
import {withoutOutsideRequests} from '../../../studio/withoutOutsideRequests.ts'

export default defineCliConfig({
  api: {projectId, dataset},
  deployment: {autoUpdates: false},
  vite: (config) => ({...config, plugins: [...(config.plugins ?? []), withoutOutsideRequests()]}),
})
