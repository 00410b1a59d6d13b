import {startTransition, useEffect, useState} from 'react'

const pauseMs = 200

/** A value that somebody is typing, taken over at each pause: no key waits for what is made of it. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(() => value)
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setSettled(() => value)), pauseMs)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
