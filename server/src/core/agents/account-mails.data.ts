import type { ByLanguage } from '../../platform/languages'

/** Mails of the desk itself. Everything in them is ours or an admin's: nothing a stranger wrote. */
export type AccountMailWords = { company: string; name: string; by: string }
type Words = (fill: AccountMailWords) => { subject: string; paragraphs: string[]; label: string }

export const accountMails: Record<'invitation' | 'reset', ByLanguage<Words>> = {
  invitation: {
    en: ({ company, name, by }) => ({
      subject: `Your seat at the help desk of ${company}`,
      paragraphs: [
        `Hello ${name},`,
        by === ''
          ? `You have a seat at the help desk of ${company}.`
          : `${by} gave you a seat at the help desk of ${company}.`,
        'Choose a password to join. The link works once and for seven days.',
      ],
      label: 'Join the desk',
    }),
    de: ({ company, name, by }) => ({
      subject: `Dein Platz am Helpdesk von ${company}`,
      paragraphs: [
        `Hallo ${name},`,
        by === ''
          ? `du hast einen Platz am Helpdesk von ${company}.`
          : `${by} hat dir einen Platz am Helpdesk von ${company} gegeben.`,
        'Wähle ein Passwort, um mitzumachen. Der Link gilt einmal und sieben Tage lang.',
      ],
      label: 'Mitmachen',
    }),
    es: ({ company, name, by }) => ({
      subject: `Su puesto en la mesa de ayuda de ${company}`,
      paragraphs: [
        `Hola, ${name}:`,
        by === ''
          ? `Tiene un puesto en la mesa de ayuda de ${company}.`
          : `${by} le ha dado un puesto en la mesa de ayuda de ${company}.`,
        'Elija una contraseña para entrar. El enlace funciona una sola vez y durante siete días.',
      ],
      label: 'Entrar en la mesa de ayuda',
    }),
    fr: ({ company, name, by }) => ({
      subject: `Votre place dans le helpdesk ${company}`,
      paragraphs: [
        `Bonjour ${name},`,
        by === ''
          ? `Vous avez une place dans le helpdesk ${company}.`
          : `${by} vous a donné une place dans le helpdesk ${company}.`,
        'Choisissez un mot de passe pour y entrer. Le lien fonctionne une seule fois, pendant sept jours.',
      ],
      label: 'Rejoindre le helpdesk',
    }),
    it: ({ company, name, by }) => ({
      subject: `La Sua postazione nell’help desk di ${company}`,
      paragraphs: [
        `Buongiorno ${name},`,
        by === ''
          ? `c’è una postazione per Lei nell’help desk di ${company}.`
          : `${by} Le ha dato una postazione nell’help desk di ${company}.`,
        'Scegliere una password per entrare. Il link funziona una sola volta, per sette giorni.',
      ],
      label: 'Entra nell’help desk',
    }),
    nb: ({ company, name, by }) => ({
      subject: `Plassen din i helpdesken til ${company}`,
      paragraphs: [
        `Hei, ${name}!`,
        by === ''
          ? `Du har fått plass i helpdesken til ${company}.`
          : `${by} har gitt deg plass i helpdesken til ${company}.`,
        'Velg et passord for å bli med. Lenken virker én gang, i sju dager.',
      ],
      label: 'Bli med i helpdesken',
    }),
    pt: ({ company, name, by }) => ({
      subject: `Seu acesso à central de atendimento de ${company}`,
      paragraphs: [
        `Olá, ${name}!`,
        by === ''
          ? `Você tem acesso à central de atendimento de ${company}.`
          : `${by} deu a você acesso à central de atendimento de ${company}.`,
        'Escolha uma senha para entrar. O link funciona uma única vez, por sete dias.',
      ],
      label: 'Entrar na central',
    }),
    ru: ({ company, name, by }) => ({
      subject: `Ваше место в хелпдеске ${company}`,
      paragraphs: [
        `Здравствуйте, ${name}!`,
        by === '' ? `У вас есть место в хелпдеске ${company}.` : `${by} приглашает вас в хелпдеск ${company}.`,
        'Задайте пароль, чтобы войти. Ссылка сработает один раз и действует семь дней.',
      ],
      label: 'Войти в хелпдеск',
    }),
  },
  reset: {
    en: ({ company, name }) => ({
      subject: `A new password for the help desk of ${company}`,
      paragraphs: [
        `Hello ${name},`,
        'Somebody asked for a new password for your account. The link works once and for thirty minutes.',
        'If it was not you, do nothing: your password stays as it is.',
      ],
      label: 'Choose a new password',
    }),
    de: ({ company, name }) => ({
      subject: `Ein neues Passwort für den Helpdesk von ${company}`,
      paragraphs: [
        `Hallo ${name},`,
        'jemand hat für dein Konto ein neues Passwort angefordert. Der Link gilt einmal und dreißig Minuten lang.',
        'Wenn du das nicht warst, musst du nichts tun: Dein Passwort bleibt, wie es ist.',
      ],
      label: 'Neues Passwort wählen',
    }),
    es: ({ company, name }) => ({
      subject: `Una nueva contraseña para la mesa de ayuda de ${company}`,
      paragraphs: [
        `Hola, ${name}:`,
        'Alguien ha pedido una nueva contraseña para su cuenta. El enlace funciona una sola vez y durante treinta minutos.',
        'Si no ha sido usted, no haga nada: su contraseña queda como está.',
      ],
      label: 'Elegir una nueva contraseña',
    }),
    fr: ({ company, name }) => ({
      subject: `Un nouveau mot de passe pour le helpdesk ${company}`,
      paragraphs: [
        `Bonjour ${name},`,
        'Quelqu’un a demandé un nouveau mot de passe pour votre compte. Le lien fonctionne une seule fois, pendant trente minutes.',
        'Si ce n’était pas vous, ne faites rien : votre mot de passe reste inchangé.',
      ],
      label: 'Choisir un nouveau mot de passe',
    }),
    it: ({ company, name }) => ({
      subject: `Una nuova password per l’help desk di ${company}`,
      paragraphs: [
        `Buongiorno ${name},`,
        'qualcuno ha chiesto una nuova password per il Suo account. Il link funziona una sola volta, per trenta minuti.',
        'Se non è stata una Sua richiesta, non serve fare nulla: la password resta com’è.',
      ],
      label: 'Scegli una nuova password',
    }),
    nb: ({ company, name }) => ({
      subject: `Nytt passord for helpdesken til ${company}`,
      paragraphs: [
        `Hei, ${name}!`,
        'Noen har bedt om et nytt passord for kontoen din. Lenken virker én gang, i tretti minutter.',
        'Hvis det ikke var deg, trenger du ikke å gjøre noe: Passordet ditt forblir som det er.',
      ],
      label: 'Velg et nytt passord',
    }),
    pt: ({ company, name }) => ({
      subject: `Uma nova senha para a central de atendimento de ${company}`,
      paragraphs: [
        `Olá, ${name}!`,
        'Alguém pediu uma nova senha para a sua conta. O link funciona uma única vez, por trinta minutos.',
        'Se não foi você, não faça nada: sua senha fica como está.',
      ],
      label: 'Escolher uma nova senha',
    }),
    ru: ({ company, name }) => ({
      subject: `Новый пароль для хелпдеска ${company}`,
      paragraphs: [
        `Здравствуйте, ${name}!`,
        'Для вашего аккаунта запрошен новый пароль. Ссылка сработает один раз и действует тридцать минут.',
        'Если это были не вы, ничего не делайте: пароль останется прежним.',
      ],
      label: 'Задать новый пароль',
    }),
  },
}
