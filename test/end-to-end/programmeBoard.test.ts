import {expect, test} from 'vitest'

import {openProgramme, seedProgramme, stands} from './support/programme.ts'
import {moves} from './support/programmeMoves.ts'
import {otherTasks} from './support/programmeOtherTasks.ts'
import {evening, sessions} from './support/programmeTask.ts'
import {useStudio} from './support/useStudio.ts'

const {lectern, newTab} = useStudio()

const tasks = Object.entries({...moves, ...otherTasks})

test.each(['mouse', 'keys'] as const)(
  'every task is done by %s alone',
  async (by) => {
    const page = await newTab()
    const failed: string[] = []
    for (const [name, task] of tasks) {
      await seedProgramme(lectern().editor, task.event ?? evening, task.seeds ?? sessions)
      await openProgramme(page, lectern().url)
      await page.locator('[data-session]').first().waitFor()
      try {
        await task[by](page)
        for (const [id, expected] of Object.entries(task.result)) {
          await expect
            .poll(() => stands(lectern().editor, id), {timeout: 20_000, message: id})
            .toEqual(expected)
        }
        await page.locator('[data-saving="false"]').waitFor()
      } catch (error) {
        failed.push(
          `${name}: ${error instanceof Error ? error.message.slice(0, 300) : String(error)}`,
        )
      }
    }
    console.info(`${tasks.length - failed.length} of ${tasks.length} tasks by ${by}`)
    expect(failed).toEqual([])
  },
  600_000,
)
