import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Rgb = readonly [number, number, number]
const source = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const colour = /oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g

/** Every colour token as linear sRGB, light and dark. */
const tokens = new Map(
  [...source.matchAll(/--color-([\w-]+): (.+);/g)].map(([, name = '', value = '']) => {
    const [light, dark = light] = [...value.matchAll(colour)].map(([, l, c, h]) =>
      toLinear(Number(l), Number(c), Number(h)),
    )
    return [name, { light, dark }] as const
  }),
)

function toLinear(lightness: number, chroma: number, hue: number): Rgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

function luminance(linear: Rgb): number {
  // What the screen shows is rounded to 8 bits; so is what is measured.
  const shown = linear.map((value) => {
    const bits = Math.round(255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055)) / 255
    return bits <= 0.04045 ? bits / 12.92 : ((bits + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (shown[0] ?? 0) + 0.7152 * (shown[1] ?? 0) + 0.0722 * (shown[2] ?? 0)
}

function worst(ink: string, grounds: readonly string[], theme: 'light' | 'dark'): number {
  const read = (name: string): number => {
    const found = tokens.get(name)?.[theme]
    if (!found) throw new Error(`No colour ${name}.`)
    return luminance(found)
  }
  return Math.min(
    ...grounds.map((ground) => {
      const [low, high] = [read(ink), read(ground)].sort((one, other) => one - other)
      return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
    }),
  )
}

const plain = ['canvas', 'surface', 'raised', 'sunken', 'hover', 'selected', 'note']
const soft = ['accent-soft', 'danger-soft', 'warning-soft', 'success-soft', 'other-soft']

test.each(['light', 'dark'] as const)('text keeps 4.5 and edges keep 3 in %s', (theme) => {
  const tooWeak = [
    ...['text', 'muted'].map((ink) => [ink, worst(ink, [...plain, ...soft], theme), 4.5] as const),
    ...['accent', 'danger', 'warning', 'success', 'other'].map(
      (ink) => [ink, worst(ink, [...plain, `${ink}-soft`], theme), 4.5] as const,
    ),
    ...['email', 'form', 'chat', 'phone', 'sms', 'forum'].map(
      (name) => [name, worst(`channel-${name}`, plain, theme), 4.5] as const,
    ),
    [
      'on-fill',
      worst('on-fill', ['accent', 'danger', 'warning', 'success', 'other', 'accent-hover'], theme),
      4.5,
    ] as const,
    ...['border-strong', 'focus'].map((ink) => [ink, worst(ink, [...plain, ...soft], theme), 3] as const),
  ].filter(([, ratio, limit]) => ratio < limit)
  expect(tooWeak).toEqual([])
})

test('every colour lies inside sRGB', () => {
  const outside = [...tokens].filter(([, themes]) =>
    [themes.light, themes.dark].flat().some((value) => value !== undefined && (value < -0.002 || value > 1.002)),
  )
  expect(outside.map(([name]) => name)).toEqual([])
})
