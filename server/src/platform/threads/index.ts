// Runs pure, heavy work in threads of their own, with limits of time and memory.
export { serveThread } from './serve-thread'
export { startThreadPool, type ThreadPool } from './thread-pool'
