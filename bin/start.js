import {requireSupportedNode} from './setup/supportedNode.js'

requireSupportedNode()
const {start} = await import('./setup/start.js')
await start(process.argv.slice(2))
