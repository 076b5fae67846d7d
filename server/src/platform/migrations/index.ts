// Numbered SQL, forward only, and what the running role is granted afterwards.
export { migrate } from './run-migrations'
