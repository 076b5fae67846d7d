import type { Figure, Timing } from './measure'

const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`

/** The figures of a run, each said at once, so that a run cut short has said what it knows. */
export function figureBook(previous: readonly Figure[], say: (line: string) => void) {
  const figures: Figure[] = []
  function add(figure: Figure): void {
    figures.push(figure)
    const before = previous.find((one) => one.name === figure.name)
    const change =
      before === undefined ? '' : `${(((figure.number - before.number) / before.number) * 100).toFixed(0)} %`
    say(
      `${figure.isMet ? 'ok  ' : 'MISS'} ${figure.name.padEnd(40)}  ${figure.value.padEnd(40)} ${figure.target.padEnd(18)} ratio ${figure.ratio.padStart(7)}  ${change}`,
    )
  }
  return {
    figures,
    /** `target`: the most for p95 and, where it is told, for the median; ms. `against`: how often a second the machine does the like. */
    addTime(name: string, timing: Timing, target: { p50?: number; p95: number }, against?: number): void {
      add({
        name,
        value: `p50 ${ms(timing.p50)}  p95 ${ms(timing.p95)}${timing.rate ? `  ${timing.rate.toFixed(0)}/s` : ''}`,
        number: timing.p95,
        target: target.p50 === undefined ? `p95 < ${target.p95} ms` : `${target.p50} / ${target.p95} ms`,
        isMet: timing.p95 < target.p95 && (target.p50 === undefined || timing.p50 < target.p50),
        ratio: against === undefined ? '' : ((timing.p95 / 1000) * against).toFixed(1),
      })
    },
    addAmount(
      name: string,
      value: number,
      given: { unit: string; target: number; isLeast?: boolean; against?: number },
    ): void {
      add({
        name,
        value: `${value.toFixed(value < 1 ? 3 : 1)} ${given.unit}`,
        number: value,
        target: `${given.isLeast ? '≥' : '<'} ${given.target} ${given.unit}`,
        isMet: given.isLeast ? value >= given.target : value < given.target,
        ratio: given.against === undefined ? '' : (value / given.against).toFixed(3),
      })
    },
  }
}
export type FigureBook = ReturnType<typeof figureBook>
