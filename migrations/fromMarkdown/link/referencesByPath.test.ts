import {describe, expect, it} from 'vitest'

import {hugoConverted} from '../testing/hugoConverted.ts'
