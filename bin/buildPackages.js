import {buildPackages} from './setup/packages.js'
import {exitWith} from './setup/problem.js'

await exitWith(buildPackages)
