import {expect} from 'vitest'

import {openProgramme, seedProgramme, stands} from './programme.ts'
import {moves} from './programmeMoves.ts'
import {otherTasks} from './programmeOtherTasks.ts'
import {evening, sessions} from './programmeTask.ts'
import type {StudioUnderTest} from './useStudio.ts'

const tasks = Object.entries({...moves, ...otherTasks})

/** Does every task on the programme's board, each in a programme of its own; none may fail. */
export async function doEveryTask(
  by: 'mouse' | 'keys',
  {lectern, newTab}: StudioUnderTest,
): Promise<void> {
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
}
