/** Loaded before a program: says at its end the most memory that it had. */
process.on('exit', () => {
  const {maxRSS} = process.resourceUsage()
  console.log(`${Math.round(maxRSS / 1024)} MB`)
})
