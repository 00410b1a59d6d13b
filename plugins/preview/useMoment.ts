import {useEffect, useState} from 'react'

const tick = 30_000

/** The moment as which the page is seen: a chosen one, else now. */
export function useMoment(chosen: Date | undefined): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), tick)
    return () => clearInterval(timer)
  }, [])
  return chosen ?? now
}
