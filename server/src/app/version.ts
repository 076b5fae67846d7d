export const foyerVersion = '0.1.0'
