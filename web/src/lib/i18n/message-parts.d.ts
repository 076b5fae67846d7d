declare module '*?part=first' {
  const messages: Record<string, unknown>
  export default messages
}
declare module '*?part=rest' {
  const messages: Record<string, unknown>
  export default messages
}
