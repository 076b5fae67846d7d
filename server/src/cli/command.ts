export type Command = {
  /** Its words, such as `token create`. */
  name: string
  usage: string
  about: string
  run(args: string[], output: { isJson: boolean }): Promise<void>
}
