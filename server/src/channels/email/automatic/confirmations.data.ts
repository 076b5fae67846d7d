import { type ByLanguage, wordsIn } from '../../../platform/languages'

type Words = { subject: (brand: string, number: number) => string; text: (brand: string, number: number) => string }

/**
 * All that an address nobody proved is ever told: our own words, the number, no link that acts, nothing the mail said.
 * Whoever used somebody else's address could otherwise write to them through us.
 */
const confirmations: ByLanguage<Words> = {
  en: {
    subject: (brand, number) => `We have your message (#${number}) – ${brand}`,
    text: (brand, number) =>
      `Thank you, your message has arrived. Its number is ${number}.\n\nA person will read it and answer. You can reply to this mail if you want to add something.\n\n${brand}`,
  },
  de: {
    subject: (brand, number) => `Deine Nachricht ist da (#${number}) – ${brand}`,
    text: (brand, number) =>
      `Danke, deine Nachricht ist angekommen. Sie hat die Nummer ${number}.\n\nEin Mensch liest sie und antwortet. Wenn du etwas ergänzen möchtest, antworte einfach auf diese Mail.\n\n${brand}`,
  },
  fr: {
    subject: (brand, number) => `Nous avons reçu votre message (#${number}) – ${brand}`,
    text: (brand, number) =>
      `Merci, votre message est bien arrivé. Il porte le numéro ${number}.\n\nUne personne va le lire et vous répondre. Pour ajouter quelque chose, répondez simplement à ce message.\n\n${brand}`,
  },
  es: {
    subject: (brand, number) => `Hemos recibido su mensaje (#${number}) – ${brand}`,
    text: (brand, number) =>
      `Gracias, su mensaje ha llegado. Su número es el ${number}.\n\nUna persona lo leerá y le responderá. Si quiere añadir algo, responda a este correo.\n\n${brand}`,
  },
  it: {
    subject: (brand, number) => `Abbiamo ricevuto il Suo messaggio (#${number}) – ${brand}`,
    text: (brand, number) =>
      `Grazie, il Suo messaggio è arrivato. Ha il numero ${number}.\n\nUna persona lo leggerà e Le risponderà. Per aggiungere qualcosa, basta rispondere a questa e-mail.\n\n${brand}`,
  },
  nb: {
    subject: (brand, number) => `Vi har fått meldingen din (#${number}) – ${brand}`,
    text: (brand, number) =>
      `Takk, meldingen din har kommet frem. Den har nummer ${number}.\n\nEt menneske leser den og svarer. Vil du legge til noe, kan du bare svare på denne e-posten.\n\n${brand}`,
  },
  pt: {
    subject: (brand, number) => `Recebemos sua mensagem (#${number}) – ${brand}`,
    text: (brand, number) =>
      `Agradecemos o contato: sua mensagem chegou. O número dela é ${number}.\n\nUma pessoa vai ler e responder. Para acrescentar algo, basta responder a este e-mail.\n\n${brand}`,
  },
  ru: {
    subject: (brand, number) => `Ваше сообщение получено (#${number}) – ${brand}`,
    text: (brand, number) =>
      `Спасибо, ваше сообщение получено. Его номер: ${number}.\n\nЕго прочитает человек и ответит вам. Чтобы что-то добавить, просто ответьте на это письмо.\n\n${brand}`,
  },
  ja: {
    subject: (brand, number) => `メッセージを受け付けました (#${number}) – ${brand}`,
    text: (brand, number) =>
      `お問い合わせありがとうございます。受付番号は ${number} です。\n\n担当者が確認のうえご返信します。追記がある場合は、このメールにそのままご返信ください。\n\n${brand}`,
  },
}

export const confirmationIn = (locale: string): Words => wordsIn(confirmations, locale)
