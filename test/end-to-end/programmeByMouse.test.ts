import {test} from 'vitest'

import {doEveryTask} from './support/programmeTasks.ts'
import {useStudio} from './support/useStudio.ts'

const studio = useStudio()

test('every task on the board is done by mouse alone', () => doEveryTask('mouse', studio), 600_000)
