import {requireSupportedNode} from './setup/supportedNode.js'

requireSupportedNode()
const {test} = await import('./setup/test.js')
await test(process.argv.slice(2))
