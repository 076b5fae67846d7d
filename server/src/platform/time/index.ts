// Instants and what clocks on the walls of zones show at them, by the zone data of the runtime.
export { calendarDay, instantOf, isZone, wallClock } from './wall-clock'
export { offsetsFrom, type Stretch } from './zone-offsets'
