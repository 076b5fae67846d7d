import { useEffect, useState } from 'react'

const leftUntil = (at: string): number => Math.max(0, Math.ceil((Date.parse(at) - Date.now()) / 1000))

/** Whole seconds until a time, renewed each second while some are left. */
export function useSecondsLeft(at: string): number {
  const [left, setLeft] = useState(() => leftUntil(at))
  useEffect(() => {
    setLeft(leftUntil(at))
    const timer = window.setInterval(() => setLeft(leftUntil(at)), 1000)
    return () => window.clearInterval(timer)
  }, [at])
  return left
}
