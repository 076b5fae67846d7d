import { expect, test } from 'vitest'
import { findAttachmentWord } from './find-attachment-word'

test.for([
  ['en', 'Please find the invoice attached.', 'attached'],
  ['en', 'See ATTACHMENT 3', 'ATTACHMENT'],
  ['de', 'Die Rechnung finden Sie anbei.', 'anbei'],
  ['de', 'Das angehängte Bild zeigt es.', 'angehängte'],
  ['nb', 'Fakturaen er vedlagt.', 'vedlagt'],
  ['fr', 'Vous trouverez ci-jointe la facture.', 'ci-jointe'],
  ['fr', 'La facture est en pièce jointe.', 'pièce jointe'],
  ['es', 'Te adjunto la factura.', 'adjunto'],
  ['it', 'In allegato la fattura.', 'allegato'],
  ['pt', 'Segue em anexo a fatura.', 'em anexo'],
  ['ru', 'Счёт прикреплён к письму.', 'прикреплён'],
  ['ru', 'Смотрите во вложении.', 'во вложении'],
] as const)('%s: %s', ([, text, word]) => {
  expect(findAttachmentWord(text)).toBe(word)
})

test.for([
  'I am on it, you will hear from me.',
  'The reattached wheel holds.',
  'Das Gelenk ist in Ordnung.',
  'Le joint du robinet fuit.',
  'Откройте приложение и войдите.',
])('no file is promised: %s', (text) => {
  expect(findAttachmentWord(text)).toBeNull()
})
