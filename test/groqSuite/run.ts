import {groqSuite} from '../corpus.ts'
import {startLake} from '../startLake.ts'
import {knownFailures} from './knownFailures.ts'
import {readSuite} from './readSuite.ts'
import {plainComplaint, runSuite} from './runSuite.ts'

if (groqSuite === undefined) throw new Error('The suite does not lie beside the project')
const suite = readSuite(groqSuite)
const lake = await startLake()
const started = performance.now()
const counted = (complaints: readonly (string | undefined)[]): string => {
  const passed = complaints.filter((complaint) => complaint === undefined).length
  return `${passed}/${complaints.length}`
}

try {
  const outcomes = await runSuite(suite, lake)
  const groups = Map.groupBy(outcomes, ({test}) => test.group)
  for (const [group, members] of [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(`${counted(members.map((outcome) => outcome.lake)).padStart(11)}  ${group}`)
  }
  console.log(`${counted(outcomes.map((outcome) => outcome.lake)).padStart(11)}  in all`)
  const plain = await Promise.all(outcomes.map(plainComplaint))
  console.log(`${counted(plain).padStart(11)}  by groq-js alone`)
  for (const [reason, count] of suite.leftOut) console.log(`Left out: ${count} (${reason})`)
  console.log(`${Math.round((performance.now() - started) / 1000)} s`)
  for (const {test, lake: wrong} of outcomes) {
    if (wrong === undefined) continue
    const known = knownFailures.get(test.id)
    console.log(`\n${known === undefined ? 'NEW' : `Known (${known})`}: ${test.id}`)
    console.log(`  ${test.query.trim()}\n  ${wrong}`)
    if (known === undefined) process.exitCode = 1
  }
} finally {
  await lake.stop()
}
