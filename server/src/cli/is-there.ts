import { access, constants } from 'node:fs/promises'

/** Whether a path exists and can be used as `mode` says. */
export const isThere = (path: string, mode: number = constants.F_OK): Promise<boolean> =>
  access(path, mode).then(
    () => true,
    () => false,
  )
