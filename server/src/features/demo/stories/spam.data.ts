type Spam = { subject: string; text: string; from: { name: string; address: string } }

export const spamMails: readonly Spam[] = [
  {
    subject: 'RE: Your domain fernhollow.example is about to expire!!',
    from: { name: 'Domain Services Center', address: 'renewals@domain-center.example' },
    text: 'FINAL NOTICE. Your domain will be switched off within 24 hours. Renew now for only 89.00 a year.',
  },
  {
    subject: 'We can bring your website to page 1',
    from: { name: 'Kevin – SEO Expert', address: 'kevin@top-rank-seo.example' },
    text: 'Hello Sir/Madam,\n\nI went through your website and found 31 errors. We guarantee page 1 in 14 days. May I send you our price list?',
  },
  {
    subject: 'Quality bicycle parts from factory, best price',
    from: { name: 'Sales Dept. Goldwheel', address: 'sales7@goldwheel-parts.example' },
    text: 'Dear friend, we are factory of bicycle part since 15 years. MOQ 500 pcs. Please see our catalogue in the link.',
  },
  {
    subject: 'Rechnung 8841-22 – letzte Mahnung',
    from: { name: 'Inkasso Zentrale', address: 'mahnung@inkasso-zentrale.example' },
    text: 'Sehr geehrter Kunde,\n\nIhr Konto weist einen offenen Betrag auf. Öffnen Sie umgehend das Dokument, um Kosten zu vermeiden.',
  },
  {
    subject: 'Congratulations, you have been selected',
    from: { name: 'Award Committee', address: 'winner@award-committee.example' },
    text: 'Your e-mail address has won 850,000 in our international draw. To claim, reply with your full name and bank.',
  },
  {
    subject: 'Meeting tomorrow?',
    from: { name: 'Jessica', address: 'jess@growth-loop.example' },
    text: 'Quick question: are you the right person for lead generation at Fernhollow? We booked 40 meetings for a shop like yours last month.',
  },
  {
    subject: 'Votre boîte est pleine',
    from: { name: 'Support technique', address: 'support@webmail-quota.example' },
    text: 'Votre boîte a atteint 98 % de son quota. Cliquez pour valider votre compte, sinon vos courriels seront perdus.',
  },
  {
    subject: 'Unpaid parcel fee 1.99',
    from: { name: 'Parcel Customs', address: 'fee@parcel-customs.example' },
    text: 'Your parcel is held at our depot. Pay the fee of 1.99 by card to release it today.',
  },
  {
    subject: '【重要】アカウントの確認',
    from: { name: 'カスタマーセンター', address: 'info@secure-check.example' },
    text: 'お客様のアカウントに異常なアクセスがありました。二十四時間以内に本人確認を行ってください。',
  },
  {
    subject: 'Followers for your shop, 5,000 for 9.99',
    from: { name: 'SocialBoost', address: 'hello@social-boost.example' },
    text: 'Real followers, real likes! Start today and get 500 on top.',
  },
]
