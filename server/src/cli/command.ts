export type Command = {
  /** Its words, such as `token create`. */
  name: string
  usage: string
  about: string
  run(args: string[], options: { isJson: boolean }): Promise<void>
}
