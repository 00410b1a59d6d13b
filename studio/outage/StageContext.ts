import {createContext} from 'react'

import type {Stage} from './stage.ts'

/** The stage of the outage that everything in the Studio is in. */
export const StageContext = createContext<Stage>('none')
