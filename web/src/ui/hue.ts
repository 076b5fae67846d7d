import type { CSSProperties } from 'react'

const hues = [20, 60, 95, 140, 180, 230, 275, 330] as const

/** One of eight hues, always the same for the same id; for pictures without a photo and for tags. */
export function hueOf(id: string): number {
  let sum = 0
  for (const sign of id) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) >>> 0
  return hues[sum % hues.length] ?? hues[0]
}

export const hueStyle = (id: string): CSSProperties => ({ '--hue': hueOf(id) }) as CSSProperties
