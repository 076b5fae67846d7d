import { expect, test } from 'vitest'
import type { QuoteContext } from './judged'
import { stripText } from './strip-text'

const answer: QuoteContext = { isReply: true, isFirst: false, isForward: false, sent: new Set() }
const W = 'Thanks, that helps a lot.'

/** Answers as people's programs left them: what was written in them, and what only comes back. */
const replies: readonly (readonly [name: string, text: string, kept: readonly string[], hidden: readonly string[]])[] =
  [
    [
      'stamps',
      `Here are the times of the failures:\n\n2024-01-15 14:30:25\n15.01.2024 14:30\n01/15/2024 at 2:30 PM\n\nAll of these are from my log.`,
      ['2024-01-15 14:30:25', 'All of these'],
      [],
    ],
    [
      'noblank',
      `${W}\nOn Dec 15, 2024, at 3:00 PM, John Smith <john@example.com> wrote:\n> OLD one\n> OLD two`,
      [W],
      ['OLD', 'John'],
    ],
    [
      'selected',
      `I wanted to respond to your points:\n\n> OLD a quoted section\n> OLD without a header\n\nMy response to the first.\n\n> OLD another\n\nAnd my final thoughts.`,
      ['respond to', 'My response', 'final thoughts'],
      [],
    ],
    [
      'mixed',
      `${W}\n\nLe 15 janv. 2024 à 14:30, Pierre Dubois <pierre@example.fr> a écrit :\n> OLD merci\n>\n> Am 14.01.2024 um 10:00 schrieb Hans <h@example.de>:\n> > OLD`,
      [W],
      ['OLD', 'Pierre', 'Hans'],
    ],
    [
      'apos',
      `${W}\n\nOn Dec 15, 2024, at 3:45 PM, O'Brien, Patrick (Patrick) <p.o'brien@example.com> wrote:\n> OLD`,
      [W],
      ['OLD', 'Brien'],
    ],
    [
      'multi',
      `${W}\n\nAm Mi., 5. Feb. 2020 um 17:58 Uhr schrieb Company Questions\n<questions@company.com>:\n\n> OLD`,
      [W],
      ['OLD', 'Company'],
    ],
    [
      'splitdate',
      `${W}\n\nAa Bb Cc <abc@abc.org> schrieb am So., 23.\nJuni 2024, 21:08:\n\n> OLD`,
      [W],
      ['OLD', 'Aa Bb', 'Juni'],
    ],
    [
      'samsung1',
      `${W}\n\n-------- Message d'origine --------\nDe : A B C <abc@abc.org>\nDate : 23/06/24  10:46  (GMT+01:00)\nÀ : abc@abc.be Objet : OLD vous a envoyé un message !\nOLD text`,
      [W],
      ['OLD', 'A B C'],
    ],
    [
      'nextline',
      `${W}\n\nFrom: Human Resources \n<a-long+1234556@humanresources.com> \nSent: Monday, August 26, 2019 4:37 PM\nTo: Abhishek <a@company.com>\nSubject: A new message\n\nOLD text`,
      [W],
      ['OLD', 'Human'],
    ],
    [
      'bold',
      `${W}\n\n**From:** checks=z.com@mg.z.com <checks=z.com@mg.z.com>**On Behalf Of** Zinc\n**Sent:** 28 July 2025 15:46\n**To:** HR Team <hr@childbase.com>\n**Subject:** OLD request\n\nOLD text`,
      [W],
      ['OLD', 'Zinc'],
    ],
    [
      'yahoofr',
      `${W}\n\n      De : Someone <someone@yahoo.fr>\n À : mycompany <questions@mycompany.com>\n Envoyé le : Mercredi 30 novembre 2016 10h30\n Objet : Re: OLD\n\nOLD text`,
      [W],
      ['OLD', 'Someone'],
    ],
    ['dash', `${W}\n\n- Le 2021-04-09 23:25, Test a écrit :\n> OLD`, [W], ['OLD', 'Test']],
    [
      'disc',
      `${W}\n\n\n2013/7/20 sam via Meta <info@discourse.org>\n\n> OLD sam replied\n> OLD`,
      [W],
      ['OLD', 'sam via'],
    ],
    [
      'rule',
      `First part of it.\n\n________________________________________________________________________________\n\nSecond part of it.\n\nBest regards,\nEva\n\nOn July 28, 2026, Firstname Lastname wrote:\n> OLD`,
      ['First part', 'Second part'],
      ['OLD', 'Lastname'],
    ],
    [
      'fi',
      `${W}\n\npe 20. lokakuuta 2017 klo 17.50 John Coe\n<s.test@test.com> kirjoitti:\n\nOLD text`,
      [W],
      ['OLD', 'John'],
    ],
    [
      'orig',
      `${W}\n\n----- Original Message -----\nFrom: Firstname Lastname <name@example.test>\nDate: July 28, 2026\nSubject: Example\n\nOLD text`,
      [W],
      ['OLD', 'Lastname'],
    ],
    [
      'bottomde',
      `Hallo,\n\nAm 13.05.2026 um 09:05 schrieb Vorname Nachname:\n> OLD zitat.\n\nHier ist der Antworttext.\n\nViele Grüße`,
      ['Hallo', 'Hier ist der Antworttext'],
      ['OLD', 'Nachname'],
    ],
    ['bullet', `Here is my list:\n\n-\nFirst item.\n*\nSecond item.\n\n--\nSig`, ['First item', 'Second item'], []],
    [
      'gmailfolded3',
      `${W}\n\nOn Mon, May 4, 2026 at 10:12 AM Anna Schmidt via Support Desk Kundenservice\n<anna.schmidt.with.a.long.address@support.desk.example>\nwrote:\n\n> OLD`,
      [W],
      ['OLD', 'Anna'],
    ],
    [
      'nowrote',
      `${W}\n\nAnna Schmidt\nSupport\n\nFrom: Support\nSent: 4 May 2026 10:12\nTo: Eva\nSubject: OLD\n\nOLD text`,
      [W],
      ['OLD'],
    ],
    [
      'outlookDateTo',
      `${W}\n\nFrom: Support <s@desk.example>\nDate: Monday, 4 May 2026 at 10:12\nTo: Eva <e@x.example>\nSubject: OLD\n\nOLD text`,
      [W],
      ['OLD', 'desk.example'],
    ],
    [
      'macoutlook',
      `${W}\n\nFrom: Support <s@desk.example>\nDate: Monday, 4 May 2026 at 10:12\nTo: Eva <e@x.example>\nCc: Max <m@x.example>,\n Ida <i@x.example>\nSubject: Re: OLD\n\nOLD text`,
      [W],
      ['OLD', 'desk.example'],
    ],
    ['delimiter-tag', `${W}\n\n##- Please type your reply above this line -##\n\nOLD text`, [W], ['OLD']],
    [
      'exch fr nbsp',
      `${W}\n\nDe\u00a0: Support <s@desk.example>\nEnvoyé\u00a0: lundi 4 mai 2026 10:12\nÀ\u00a0: Eva <e@x.example>\nObjet\u00a0: OLD\n\nOLD`,
      [W],
      ['OLD', 'desk.example'],
    ],
    [
      'date on behalf',
      `${W}\n\nOn Mon, May 4, 2026 at 10:12 AM, 'Anna' via Support <support@desk.example> wrote:\n\n> OLD`,
      [W],
      ['OLD', 'Anna'],
    ],
    [
      'quoted header only',
      `${W}\n\n> -----Original Message-----\n> From: Support <s@desk.example>\n> Sent: Monday, May 4, 2026 10:12 AM\n> OLD`,
      [W],
      ['OLD', 'desk.example'],
    ],
    [
      'pipe',
      `${W}\n\n| From: Support <s@desk.example>\n| Sent: 4 May 2026\n\nOn 4 May 2026 10:12, Anna wrote:\n| OLD text\n| OLD more`,
      [W],
      ['OLD'],
    ],
    [
      'On behalf',
      `On the 4th of May your technician came and wrote: all fine. But it is not.\n\nOn Mon, May 4, 2026 at 10:12 AM Anna <a@desk.example> wrote:\n> OLD`,
      ['On the 4th of May', 'all fine'],
      ['OLD'],
    ],
    [
      'verse',
      `${W}\n\n-----"Anna" <anna@desk.example> wrote: -----\nTo: Max\nFrom: "Anna" <anna@desk.example>\nDate: 05/04/2026 10:12AM\nSubject: Lamp\n\nOLD`,
      [W],
      ['OLD', 'Anna'],
    ],
    [
      'received',
      `${W}\n\nFrom: Anna;\nReceived: Mon May 04 2026 10:12:33 GMT+0200\nTo: Max;\nSubject: Lamp\n\nOLD`,
      [W],
      ['OLD', 'Anna'],
    ],
    [
      'a desk lists what was before',
      `${W}\n\n----------------------------------------------\n\nAnna, May 4, 2026, 10:12 AM\nOLD`,
      [W],
      ['OLD', 'Anna'],
    ],
    ['another desk', `${W}\n\n—-—-—-—\nReply above this line.\n\nOLD`, [W], ['OLD', 'above']],
    ['another desk, on top', `—-—-—-—\nReply above this line.\n\n${W}`, [W], []],
    [
      'a line that asks for it',
      `${W}\n\nYou said I should reply above this line of text, so I do.`,
      [W, 'so I do'],
      [],
    ],
    [
      'From in body',
      `Flight details:\nFrom: Berlin\nTo: Munich\nDate: 4 May 2026\n\nPlease book it.`,
      ['From: Berlin', 'Please book'],
      [],
    ],
  ]

test.for(replies)('%s', ([, text, kept, hidden]) => {
  const { visibleText } = stripText(text, answer)
  for (const part of kept) expect(visibleText).toContain(part)
  for (const part of hidden) expect(visibleText).not.toContain(part)
})

test('a greeting above the quote makes it no answered one, an answer does', () => {
  const quote = 'On Mon, May 4, 2026 at 10:12 AM Anna <a@desk.example> wrote:\n> OLD'
  expect(stripText(`Hello Anna,\n\n${quote}\n\nThat worked.`, answer).visibleText).not.toContain('OLD')
  expect(stripText(`First of all: no.\n\n${quote}\n\nAnd that worked.`, answer).visibleText).toContain('OLD')
  expect(stripText(`Hello Anna,\n\n${quote} 1\n\nYes.\n\n> OLD 2\n\nNo.`, answer).visibleText).toContain('OLD 1')
})
