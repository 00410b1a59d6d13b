#!/usr/bin/env node
import {requireSupportedNode} from './setup/supportedNode.js'

requireSupportedNode()
const {lectern} = await import('./setup/lectern.js')
await lectern(process.argv.slice(2))
