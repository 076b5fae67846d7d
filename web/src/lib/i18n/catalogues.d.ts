/** Written by the build from the files of `web/messages` (build/messages-plugin.ts): the two parts of each language. */
declare module 'virtual:catalogues' {
  type Load = () => Promise<{ default: unknown }>
  const catalogues: Record<string, Record<'first' | 'rest', Load>>
  export default catalogues
}
