// Whether the desk is well: for probes, for people, for Prometheus.
export { checkHealth } from './check-health'
export { mountHealth } from './routes'
