import {defineCliConfig} from 'sanity/cli'

import {contentLakeCli} from '../../studio/contentLakeCli.ts'

export default defineCliConfig({
  ...contentLakeCli(),
  deployment: {autoUpdates: false},
})
