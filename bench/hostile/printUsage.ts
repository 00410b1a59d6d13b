/** Prints, as the last thing of the process that it is imported into, what the process took. */
process.on('exit', () => {
  const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage()
  const taken = {seconds: (userCPUTime + systemCPUTime) / 1_000_000, megabytes: maxRSS / 1024}
  process.stderr.write(`${JSON.stringify(taken)}\n`)
})
