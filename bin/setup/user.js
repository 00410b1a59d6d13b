import {execFileSync} from 'node:child_process'
import {userInfo} from 'node:os'

/** The name that the history of the content shows for changes made here. */
export function userName() {
  try {
    const name = execFileSync('git', ['config', 'user.name'], {
      encoding: 'utf8',
      timeout: 1000,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
    if (name !== '') return name
  } catch {
    // No git, or nobody has told it a name.
  }
  try {
    return userInfo().username
  } catch {
    return 'Editor'
  }
}
