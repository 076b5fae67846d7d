import { answers, asks, notes, type Story } from '../story'

export const englishStories: readonly Story[] = [
  {
    topic: 'orders',
    type: 'question',
    subjects: ['Where is order {order}?', 'Order {order} – no news for a week', 'Parcel seems to be stuck'],
    tags: ['delivery'],
    turns: [
      asks(
        '[[I ordered|Last week I ordered|On {date} I ordered]] {any} and the tracking page has said “in transit” [[since {date}|for five days now]]. The number is {tracking}. [[Could you find out where it is?|Is it still on its way, or did it get lost?]]',
      ),
      answers(
        'thank you for writing. I can see parcel {tracking} in the sorting centre at {city}; it missed one scan there. I have asked the carrier to look for it. Most of these turn up within two working days, and I will write to you on {day} either way.',
      ),
      notes('Enquiry with the carrier opened, reference {number}. If nothing by {day}: send again from {city}.'),
      asks(
        'Thanks for the quick answer. [[No rush before the weekend, but after that I’d need it.|I’ll wait until {day} then.]]',
      ),
      answers(
        'good news: the parcel was scanned again this morning and should be with you tomorrow. If it is not there by the evening, just answer this mail and a new one leaves the same day.',
      ),
      asks(
        '[[It arrived, thank you!|It just came. Box a bit dented, contents fine. Thanks for keeping an eye on it.]]',
      ),
    ],
  },
  {
    topic: 'orders',
    type: 'order',
    subjects: [
      'Please change the delivery address of {order}',
      'Moving house – order {order}',
      'Wrong address on my order',
    ],
    tags: ['address'],
    turns: [
      asks(
        'I [[just noticed that|am afraid]] order {order} still has my old address. Could you send it to {street}, {city} instead? [[We move on Friday.|Nobody lives at the old place any more.]]',
      ),
      answers(
        'done: {order} now goes to {street}, {city}. It had not been packed yet. You will get a new confirmation in a few minutes. Would you like me to change the address in your account as well?',
      ),
      asks('Yes please, for the account too. [[That was fast!|Much appreciated.]]'),
      answers('changed there as well. Enjoy the new place!'),
    ],
  },
  {
    topic: 'orders',
    type: 'complaint',
    subjects: ['Marked as delivered, but nothing here', 'Parcel {tracking} is not here', 'Delivered?? No.'],
    tags: ['delivery', 'lost parcel'],
    priority: 'high',
    turns: [
      asks(
        'Tracking says my parcel was “handed to a neighbour” on {date}. I have asked [[everybody in the building|both neighbours and the kiosk]] and nobody has it. [[This is the second time this year.|It contains {any}, which was not cheap.]] What now?',
      ),
      notes('Carrier’s proof shows a signature “M. Keller”. No Keller at that address in our records.'),
      answers(
        'I am sorry, that is not what you paid for. The carrier’s slip carries the name “Keller”, which I think is the house across the road. Would you have a quick look there? If it is not, please tell me: I will send everything again today and settle it with the carrier myself.',
      ),
      asks('I rang there. [[There is no Keller.|They never heard of it.]] Please send it again.'),
      answers(
        'then it is ours to solve. A new parcel has left {city} this afternoon by express at our cost, tracking {tracking2}. You do not need to do anything about the lost one.',
      ),
      asks('Received. [[Thank you, that was handled very well.|Thanks for not making me fill in forms.]]'),
    ],
  },
  {
    topic: 'orders',
    type: 'order',
    subjects: ['Cancel order {order}', 'Please cancel my order from this morning', 'Ordered twice by mistake'],
    turns: [
      asks(
        '[[I pressed “buy” twice and now have two orders for {any}.|I ordered the wrong version of {any}.]] Please cancel {order} [[before it ships|if it is not too late]].',
      ),
      answers(
        'I caught it in time: {order} is cancelled and {amount} goes back to your card. Banks take two to five days to show it.',
      ),
    ],
  },
  {
    topic: 'orders',
    type: 'question',
    subjects: ['Do you ship to {city}?', 'Shipping abroad', 'Delivery to an island'],
    turns: [
      asks(
        'I would like to order {any} and have it sent to {city}. [[Do you deliver there, and what would it cost?|Your checkout only offers me “not available”.]]',
      ),
      answers(
        'we do deliver to {city}; the checkout hides it for parcels over 30 kg only. Up to 10 kg it is a flat 14.90, and two to four working days. If your basket says otherwise, send me what is in it and I will look.',
      ),
      asks('It was the trailer in my basket, that explains it. [[I’ll order without.|Thanks!]]'),
    ],
  },
  {
    topic: 'orders',
    type: 'problem',
    subjects: ['Part of my order is missing', 'Only one of two items in the box', 'Order {order} incomplete'],
    tags: ['missing item'],
    turns: [
      asks(
        'My parcel came today, but [[{any} was not in it|one of the two {bag}s is missing]]. The delivery note lists both. The box was closed and looked untouched. I attach a photo of what was inside.',
        'photo',
      ),
      notes('Weight at dispatch 1,240 g, should be 1,610 g: packed short, not lost on the way.'),
      answers(
        'thank you for the photo, that makes it easy. The weight shows that we packed it short: our mistake. The missing piece leaves today, no charge, tracking follows by mail.',
      ),
      asks('[[Perfect, thanks.|Came today. All good now.]]'),
    ],
  },
  {
    topic: 'returns',
    type: 'question',
    subjects: ['{wear} – wrong size, exchange?', 'Exchange for a larger size', 'Sizing of {wear}'],
    tags: ['sizing', 'exchange'],
    turns: [
      asks(
        'The {wear} I got [[is too tight across the shoulders|runs smaller than I thought]]. I took {size}. [[Can I swap it for one size up?|How does an exchange work with you?]] It is unworn, labels still on.',
      ),
      answers(
        'of course. That one does run a little narrow. I have put the next size up aside for you for ten days. Please use the label attached, drop the old one off anywhere, and the new one leaves as soon as the parcel is scanned.',
        'label',
      ),
      asks('Dropped it off today. [[Thank you for making this easy.|Looking forward to it.]]'),
      answers('scanned and on its way to you already. Should the new one not fit either, just use the same way again.'),
    ],
  },
  {
    topic: 'returns',
    type: 'complaint',
    subjects: [
      'Refund for order {order} still missing',
      'Sent back three weeks ago, no money',
      'Still waiting for my refund',
    ],
    tags: ['refund'],
    priority: 'high',
    turns: [
      asks(
        'I returned {any} on {date} and your site says “received”. [[It has been almost three weeks|Two weeks later]] and there is no refund of {amount} on my account. [[Please tell me when I can expect it.|I find this too long.]]',
      ),
      notes('Return was booked to the wrong order ({order2}). Finance has corrected it, payout in today’s run.'),
      answers(
        'you are right to ask, and I am sorry. Your return was booked to another order by mistake, so nothing was paid. That is corrected: {amount} went out today and will be with you in two working days. I added a 10 voucher for the wait; it is in your account.',
      ),
      asks('The money is here. [[Thanks for sorting it out.|All settled, and thanks for the voucher.]]'),
    ],
  },
  {
    topic: 'returns',
    type: 'problem',
    subjects: ['{light} does not charge any more', '{light} stopped working', 'Warranty: {light}'],
    tags: ['warranty'],
    turns: [
      asks(
        'My {light} [[worked for four months and now|is barely half a year old and]] does not charge. The lamp blinks red twice, then nothing. I tried [[two cables|another cable and another charger]]. Order {order}.',
      ),
      answers(
        'two red blinks mean that the battery was too cold or run down completely. Please hold the button for fifteen seconds while it is on the charger, at room temperature, and leave it for an hour. That brings back about half of them. If yours is not among them, we replace it.',
      ),
      asks('Tried that, twice. [[No change.|It blinks red three times now.]]'),
      notes('Three blinks: cell protection. Known with batch 26-03. Replace, no need to have the old one back.'),
      answers(
        'three blinks is a faulty cell, then. A new one leaves tomorrow morning; you need not send the old one back, but please take it to a battery collection point rather than the bin.',
      ),
      asks('Very good service, thank you.'),
    ],
  },
  {
    topic: 'returns',
    type: 'complaint',
    subjects: ['Arrived broken', '{any} damaged in transit', 'Dented and scratched'],
    tags: ['damaged'],
    turns: [
      asks(
        'I unpacked {any} today and it is damaged [[on one side|right at the edge]], see the photo. The box had a hole in the same place. [[I need it for a trip on {day}.|What do you suggest?]]',
        'photo',
      ),
      answers(
        'thank you for the picture; that clearly happened on the way. You can choose: a new one by express today, or you keep this one and we take 25 % off. Just answer with “new” or “keep”.',
      ),
      asks('[[New, please.|Keep, it is only the look.]]'),
      answers('done, you will have a confirmation in a minute. Ride safely!'),
    ],
  },
  {
    topic: 'returns',
    type: 'question',
    subjects: ['How long do I have to return something?', 'Return a present', 'Returning without the box'],
    turns: [
      asks(
        'I was given {any} as a present and [[have one already|would rather have something else]]. There is no receipt, [[only the order number {order}|and the box is gone]]. Can I still return it?',
      ),
      answers(
        'you can: we take things back for 60 days, with or without their box, as long as they are unused. Without a receipt we give a voucher over {amount}, so the giver notices nothing. Shall I send you a label?',
      ),
      asks('A label would be great, thanks. [[And good that it stays a secret.|The voucher is fine.]]'),
      answers('here it is. The voucher comes by mail as soon as the parcel is here.', 'label'),
    ],
  },
  {
    topic: 'returns',
    type: 'problem',
    subjects: ['{bag}: zip is broken', 'Repair of a {bag}?', 'Buckle broke off'],
    tags: ['repair'],
    turns: [
      asks(
        'The [[zip|buckle]] of my {bag} gave up after [[two years|a winter of commuting]]. The rest is as good as new. [[Do you repair them?|Can I buy the part somewhere?]]',
        'photo',
      ),
      answers(
        'gladly. Our workshop mends these for free for five years. It takes about ten days. If you would rather do it yourself, I can send you the part and a small guide; you need a screwdriver and ten minutes.',
      ),
      asks('I’ll do it myself, please send the part to {street}, {city}.'),
      answers('it is in the post. Tell us how it went, the guide is new and we would like to make it better.'),
      asks('Fixed! Took me twelve minutes. [[Step 4 could use a picture.|Great idea, this.]]'),
    ],
  },
  {
    topic: 'invoices',
    type: 'question',
    subjects: ['Invoice for order {order}', 'I need an invoice with VAT number', 'Invoice to my company'],
    tags: ['invoice'],
    turns: [
      asks(
        'Could you send me the invoice for {order} [[with our company’s name and VAT number on it|made out to our company]]? [[Our bookkeeper will not take the order confirmation.|I forgot to fill it in at the checkout.]]',
      ),
      answers(
        'of course, please find invoice {invoice} attached. I stored the company in your account, so the next ones come out right by themselves.',
        'invoice',
      ),
      asks('[[Exactly what I needed.|Got it, thank you.]]'),
    ],
  },
  {
    topic: 'invoices',
    type: 'complaint',
    subjects: ['Charged twice for {order}', 'Double payment', 'My card was charged two times'],
    tags: ['payment'],
    priority: 'high',
    turns: [
      asks(
        'My bank shows {amount} twice for order {order}, both on {date}. [[I only have one order.|Please return one of them.]] I attach the statement.',
        'invoice',
      ),
      notes(
        'Second one is only a reservation by the card company, expires after 5 days. Payment log agrees: one capture.',
      ),
      answers(
        'I checked both: one is the payment, the other a reservation that your bank made when the first try timed out. We have taken {amount} once only; the reservation falls away by itself, at the latest on {day}. If it is still there then, write to me and I will call the payment house.',
      ),
      asks('[[Gone this morning, as you said.|It disappeared. Sorry for the fuss.]]'),
    ],
  },
  {
    topic: 'invoices',
    type: 'question',
    subjects: ['Reminder for an invoice I have paid', 'Payment reminder {invoice}', 'We paid this already'],
    turns: [
      asks(
        'You sent us a reminder for invoice {invoice} over {amount}. We paid it on {date}, [[with the order number as reference|reference {order}]]. [[Can you check?|Please confirm that this is settled.]]',
      ),
      notes('Money came in with the order number, so it was not matched. Matched by hand.'),
      answers(
        'your payment is here; it carried the order number instead of the invoice number, so our system did not recognise it. The invoice is marked as paid and there will be no further reminder. Thank you for your patience.',
      ),
    ],
  },
  {
    topic: 'invoices',
    type: 'problem',
    subjects: ['Voucher does not work', 'Code is not accepted', 'Gift card: “invalid”'],
    tags: ['voucher'],
    turns: [
      asks(
        'I try to use the voucher WELCOME-{number} and the checkout says “not valid for this basket”. [[There is only {any} in it.|The newsletter did not mention any limits.]]',
      ),
      answers(
        'the code works for baskets from 50 up and not for things already reduced. {any} is on sale at the moment, which is why. I have made you a code that works all the same: THANKS-{number}, good for seven days.',
      ),
      asks('[[That worked.|Thank you, ordered!]]'),
    ],
  },
  {
    topic: 'products',
    type: 'question',
    subjects: ['Does {tyre} fit my rim?', 'Tyre width question', '{tyre} on an older bike'],
    turns: [
      asks(
        'I have [[a touring bike from 2014|an older steel bike]] with 19 mm rims (inside). Can I ride {tyre} on them, and [[do I need new tubes|with which pressure]]?',
      ),
      answers(
        'on a 19 mm rim everything from 28 to 44 mm is fine, so yes. Please check the frame: you want at least 5 mm of air on each side. For pressure start at 3.2 bar in front and 3.6 behind and go down until it is comfortable. Your tubes can stay if they say 28–47.',
      ),
      asks('Measured it: 7 mm. [[Ordering now.|Thanks for explaining it so well.]]'),
    ],
  },
  {
    topic: 'products',
    type: 'question',
    subjects: ['Is {wear} waterproof?', 'Question about {wear}', 'Before I buy: {wear}'],
    turns: [
      asks(
        'I ride to work in every weather. [[Is the {wear} really waterproof, or only “water-repellent”?|Would you recommend the {wear} for rain of an hour or more?]]',
      ),
      answers(
        'honest answer: for an hour of steady rain it keeps you dry, for three it does not. The seams are taped, the zip is not. If you regularly ride longer, look at the Fathom shell instead; it is 80 g heavier and shuts everything out.',
      ),
      asks('That is the kind of answer I hoped for. [[I’ll take the Fathom.|Thanks.]]'),
    ],
  },
  {
    topic: 'products',
    type: 'question',
    subjects: ['When will {any} be back?', 'Out of stock: {any}', '{any} – availability'],
    tags: ['stock'],
    turns: [
      asks(
        '{any} has been sold out [[for weeks|since the spring]]. [[Do you know when it comes back?|Is it worth waiting for it?]]',
      ),
      answers(
        'the next delivery is planned for {date2}, about forty pieces. I have put you on the list: you get a mail one day before everybody else does.',
      ),
      asks('[[Brilliant, thanks.|Perfect.]]'),
    ],
  },
  {
    topic: 'products',
    type: 'question',
    subjects: ['How do I mount the {light}?', 'Mounting without tools?', 'Bracket does not fit my handlebar'],
    turns: [
      asks(
        'The bracket of the {light} [[is too small for my handlebar (35 mm)|slides down when I ride over cobbles]]. [[Is there a larger one?|What am I doing wrong?]]',
        'photo',
      ),
      answers(
        'I see it on the picture: the rubber strip goes between bracket and bar, smooth side out. For 35 mm bars there is a longer strap, part 4471. I can put one into an envelope for you, it costs nothing.',
      ),
      asks('Please do. {street}, {city}. [[The strip helped already, by the way.|Thanks a lot!]]'),
    ],
  },
  {
    topic: 'products',
    type: 'problem',
    subjects: ['{part} makes a clicking noise', 'Noise from {part}', 'Creaking since I changed the {part}'],
    turns: [
      asks(
        'Since I mounted the {part} [[there is a click with every turn|it creaks under load]]. I tightened everything to the values in the leaflet. [[A film with the sound is too large to attach.|I am no mechanic, so please be gentle.]]',
      ),
      notes('Haruka: usually the washer that stays in the bag. Ask first.'),
      answers(
        'before anything else: did you put the thin washer from the little bag between the two parts? Without it, it clicks exactly as you describe, and it is easily overlooked.',
      ),
      asks('…there was indeed a washer in the bag. [[Silence now. Thank you!|I am a little embarrassed. Solved!]]'),
      answers('happens to our own workshop too. We are moving it to the first page of the leaflet.'),
    ],
  },
  {
    topic: 'products',
    type: 'request',
    subjects: ['Idea: {bag} in a smaller size', 'A wish', 'Suggestion for {bag}'],
    tags: ['idea'],
    priority: 'low',
    turns: [
      asks(
        'I like my {bag} a lot, but for short people it is [[too wide|a bit long]]. A version of two thirds the size would be great, [[with the same hooks|and in green, please]].',
      ),
      answers(
        'thank you, I passed this on to the people who design them. You are number nine who asks, which is enough for them to draw something. No promise, but I will write to you when there is news.',
      ),
    ],
  },
  {
    topic: 'products',
    type: 'problem',
    subjects: ['App for the {light} cannot find it', 'Bluetooth problem', '{light} does not pair'],
    tags: ['app'],
    turns: [
      asks(
        'The phone does not find the {light} any more [[since the last update of the app|since I have a new phone]]. Bluetooth is on, other things connect. Log from the app attached.',
        'log',
      ),
      answers(
        'the log shows an old pairing that is in the way. Please remove “FH-Light” in the phone’s Bluetooth settings (not in the app), hold the lamp’s button for ten seconds until it blinks blue, and start the app again.',
      ),
      asks('[[Works.|That did it.]] [[Maybe put that on your help page?|Thanks!]]'),
      answers('good idea, it is there now.'),
    ],
  },
  {
    topic: 'website',
    type: 'bug',
    subjects: ['Checkout hangs at payment', 'Cannot pay – page keeps loading', 'Payment page never finishes'],
    tags: ['checkout'],
    priority: 'high',
    turns: [
      asks(
        'When I press “Pay now” the wheel turns for ever. [[Tried three times, with two cards.|Same in another browser.]] {browser}. Am I charged or not?',
        'log',
      ),
      notes(
        'Matches the alert of this morning: payment house answered slowly 09:10–10:40. No captures without orders.',
      ),
      answers(
        'you were not charged: the payment house had trouble this morning between nine and eleven and turned everything away. It works again. Your basket is still there; if you order today, shipping is on us, code SORRY-{number}.',
      ),
      asks('[[It went through now. Thanks for being open about it.|Ordered.]]'),
    ],
  },
  {
    topic: 'website',
    type: 'bug',
    subjects: ['Filter shows wrong results', 'Search finds nothing', 'Size filter does not work'],
    tags: ['shop'],
    turns: [
      asks(
        'If I filter for size {size} in your shop I get [[everything|things that do not exist in it]], and after “back” the filter is gone. {browser}. [[Not dramatic, but annoying.|Thought you might want to know.]]',
      ),
      notes('Reproduced. Handed to the web people as SHOP-{number}.'),
      answers(
        'thank you for telling us. I can see the same, and it is with our web people now. I will write when it is mended.',
      ),
      answers('as promised: mended since this morning. “Back” keeps the filter too. Thank you again!'),
      asks('[[Confirmed, works.|Nice, thank you for coming back to me.]]'),
    ],
  },
  {
    topic: 'website',
    type: 'problem',
    subjects: ['Cannot sign in', 'Password reset mail does not come', 'Locked out of my account'],
    tags: ['account'],
    turns: [
      asks(
        'I asked for a new password [[four times|since yesterday]] and no mail comes. [[Not in spam either.|I have the same address as ever.]]',
      ),
      answers(
        'your account has an address with a small typo in it (“gmial”), so the mails went nowhere. I have corrected it and sent a fresh link to this address.',
      ),
      asks('Oh dear, my typo of 2021. [[I’m in, thanks!|Works now.]]'),
    ],
  },
  {
    topic: 'website',
    type: 'request',
    subjects: ['Please add a wish list', 'Feature: compare products', 'Could you offer parcel lockers?'],
    tags: ['idea'],
    priority: 'low',
    turns: [
      asks(
        '[[Your shop is nice to use. What I miss is a way to keep things for later.|I would love to compare two or three products side by side.|Could parcels go to a locker? I am never at home.]]',
      ),
      answers(
        'thank you, that is on our list and your mail gives it one more vote. The web people look at the votes each quarter. I keep your mail linked to it, so you will hear when it comes.',
      ),
    ],
  },
  {
    topic: 'website',
    type: 'request',
    subjects: ['Delete my account', 'Please remove my data', 'Data protection: deletion'],
    tags: ['privacy'],
    turns: [
      asks(
        'Please delete my account and everything you hold about me. [[I no longer ride.|Nothing personal, I am tidying up.]]',
      ),
      answers(
        'I can do that. Two things to know before: invoices of the last years have to be kept by law, locked away; and open warranties can then only be shown by the paper invoice. Is that all right? If so, just answer yes.',
      ),
      asks('Yes.'),
      answers('your account is deleted and you are off every list. All the best!'),
    ],
  },
  {
    topic: 'website',
    type: 'question',
    subjects: ['Unsubscribe', 'No more newsletters please', 'Too many mails'],
    priority: 'low',
    turns: [
      asks(
        '[[Please take me off the newsletter. The link at the bottom shows an error.|I get your newsletter twice, at two addresses. Once is plenty.]]',
      ),
      answers(
        'you are off the list. Something may still come today that was already on its way; after that it is quiet. And the link works again, thank you for mentioning it.',
      ),
    ],
  },
  {
    topic: 'partners',
    type: 'partnership',
    subjects: ['Becoming a reseller', 'Wholesale conditions', 'We run a bike shop in {city}'],
    tags: ['trade'],
    turns: [
      asks(
        'we run a small bike shop in {city} ([[three people, mostly repairs|since 1998]]) and customers keep asking for your bags and lights. [[Could you send us your trade conditions?|Do you work with shops of our size?]]',
      ),
      answers(
        'thank you, we would be glad to. Shops start with an order of 500, 30 % off the list price, payment after 30 days. I attach the price list; for the form I need your VAT number and where goods should go.',
        'invoice',
      ),
      asks(
        'VAT number is on its way by separate mail. [[Is there a display for the counter?|How long does a first delivery take?]]',
      ),
      notes('VAT number checked, valid. Account opened with limit 2,000.'),
      answers(
        'your trade account is open, and a counter display comes with the first order for free. First deliveries take about a week.',
      ),
      asks('First order is placed. Looking forward to working with you.'),
    ],
  },
  {
    topic: 'partners',
    type: 'partnership',
    subjects: ['Sponsoring our youth race', 'Tombola for a good cause', 'Support for a school project'],
    tags: ['sponsoring'],
    priority: 'low',
    turns: [
      asks(
        'our club organises [[a youth race with about 80 children|a bicycle day for the schools of {city}]] on {date2}. Would you support us with [[a few prizes|some lights or bells]]? We would show your name on the banner.',
      ),
      notes('Budget for this quarter has room for two more. Box B?'),
      answers(
        'what a good thing to do. We can give a box with ten sets of lights, twenty bells and a big {bag} as first prize. Where should it go, and by when? A photo of the day would make us happy; a banner is not needed.',
      ),
      asks('Wonderful! To {street}, {city}, a week before would be perfect. You will get more than one photo.'),
      answers('noted, it leaves in time. Have a great day!'),
    ],
  },
  {
    topic: 'partners',
    type: 'partnership',
    subjects: ['Cooperation: travel blog', 'Review of {bag}', 'Press request'],
    tags: ['press'],
    turns: [
      asks(
        'I write about [[long bicycle journeys|travelling light]] and would like to review the {bag} on a trip of [[three weeks|900 km]]. Could you lend me one? Independent review, no payment.',
      ),
      answers(
        'with pleasure. We lend one for eight weeks; afterwards you may buy it at half price or send it back. The only wish we have: write what you really think.',
      ),
      asks('Fair enough! Please send it to {street}, {city}.'),
    ],
  },
  {
    topic: 'orders',
    type: 'order',
    subjects: ['Order for our company fleet', 'Quote for 25 sets of lights', 'Quantity discount?'],
    tags: ['trade', 'quote'],
    turns: [
      asks(
        'we would like to equip [[25 company bikes|our delivery riders]] with the {light} and the {bag}. [[Could we have a quote?|What price can you offer, and is everything in stock?]] Delivery to {street}, {city}.',
      ),
      answers(
        'thank you for asking. For 25 sets I can offer 18 % off and free delivery; everything is in stock but four of the bags, which follow a week later. The quote is attached and good until {date2}.',
        'invoice',
      ),
      asks(
        'Thank you. Our purchasing department has one question: [[can the invoice be split by cost centre?|is payment after 30 days possible?]]',
      ),
      answers('yes, that is possible. I have added it to the quote; your “yes” to this mail is enough.'),
      asks('Yes, please go ahead.'),
      answers('ordered as {order}. You will hear from the carrier a day before, as it comes on a pallet.'),
    ],
  },
  {
    topic: 'orders',
    type: 'question',
    subjects: ['Can I pick it up myself?', 'Collecting order {order}', 'Pick-up in {city}'],
    turns: [
      asks(
        'I live close to your warehouse. [[Can I collect order {order} instead of having it sent?|Would it be faster if I came by?]]',
      ),
      answers(
        'you are welcome to: Monday to Friday from 8 to 17, ramp 3, just ring. Please bring the order number. I have taken the shipping costs off.',
      ),
      asks('Great, I’ll be there [[tomorrow at noon|on {day}]].'),
    ],
  },
  {
    topic: 'products',
    type: 'question',
    subjects: ['Which child seat for a step-through bike?', 'Child seat and carrier', 'Trailer or seat?'],
    turns: [
      asks(
        'our daughter is [[ten months|almost two]] and we would like to take her along. [[Is the Willow seat right for her, and does it go on a step-through frame?|What do you recommend, a seat or the trailer?]]',
      ),
      answers(
        'for children who sit upright by themselves, from about nine months to 22 kg, the Willow fits. On a step-through frame it goes on the carrier, not the tube; your carrier must be marked 27 kg. For longer trips with naps many parents prefer the trailer. If you like, send me a picture of the carrier and I will tell you.',
      ),
      asks('Here is the picture. There is a 25 stamped on it.', 'photo'),
      answers(
        'then please do not use it for the seat: 25 kg is too little with a child of that size. The Alder carrier takes 35 and fits your frame. Better safe.',
      ),
      asks('Thank you for the clear words. [[We take both.|Ordered the Alder first.]]'),
    ],
  },
  {
    topic: 'returns',
    type: 'problem',
    subjects: ['Return label cannot be printed', 'Label is for the wrong carrier', 'Return portal shows an error'],
    turns: [
      asks(
        '[[Your return portal shows “order not found” for {order}.|The label you sent is cut off on the right and the post office does not take it.]]',
      ),
      answers(
        'sorry about that. Here is a new one as PDF; you may also show the code on your phone, then there is nothing to print.',
        'label',
      ),
      asks('[[The code worked.|All good, thank you.]]'),
    ],
  },
  {
    topic: 'products',
    type: 'complaint',
    subjects: ['Colour looks different', '{wear}: not the colour of the pictures', 'Disappointed by {wear}'],
    turns: [
      asks(
        'On your site the {wear} is dark green, what I hold in my hands is [[almost brown|more of a grey]]. [[I would not have bought it like this.|Please have a look at your pictures.]]',
        'photo',
      ),
      answers(
        'I took one from the shelf and you are right: in daylight the pictures are too green. They are being taken again. You can return it free of charge, or keep it and I give you 15 % back.',
      ),
      asks('[[I keep it, the fit is great.|I’ll send it back, thanks for the honesty.]]'),
      answers('noted, it is arranged. You will see it on your account within three days.'),
    ],
  },
  {
    topic: 'website',
    type: 'bug',
    subjects: ['Prices without VAT on my phone', 'Total is wrong in the basket', 'Rounding error in the basket'],
    tags: ['checkout', 'shop'],
    priority: 'high',
    turns: [
      asks(
        'In the basket the total is [[one cent|0.10]] higher than the sum of its lines when I use a voucher. {browser}. Not about the money, but [[our auditors would ask|it looks odd]].',
        'photo',
      ),
      notes('Rounding each line before the discount. SHOP-{number}, with the case attached.'),
      answers(
        'well spotted. It is a rounding fault with percentage vouchers; the invoice was right, only the basket was not. It will be mended with the release on {day}.',
      ),
      asks('Thank you for taking it seriously.'),
    ],
  },
  {
    topic: 'orders',
    type: 'complaint',
    subjects: ['Third delay in a row', 'Very disappointed', 'Order {order}: again later?'],
    tags: ['delivery', 'escalation'],
    priority: 'urgent',
    turns: [
      asks(
        'This is the third time you move the date of {order}. First {date}, then {date2}, now “soon”. [[I planned a trip around it.|I will go elsewhere if it is not here by {day}.]]',
      ),
      notes(
        'Customer since 2019, 14 orders. Supplier confirmed {day} in writing this time. Offer the loan set meanwhile.',
      ),
      answers(
        'I understand that you are angry; I would be. The maker has now confirmed {day} in writing. So that you can travel either way, I send you {any} from our loan stock today, free of charge, and you send it back when yours is there. If you prefer to cancel, one word is enough and the money goes out today.',
      ),
      asks('[[The loan set is a fair offer, please send it.|All right, I take the loan. But this is the last time.]]'),
      answers(
        'it is with the express carrier, {tracking}. And I will call you myself when the maker’s lorry has been unloaded.',
      ),
      asks('The loan set arrived. [[Thank you.|I appreciate that somebody took care of it.]]'),
    ],
  },
  {
    topic: 'products',
    type: 'question',
    subjects: ['Spare parts for an older model', 'Spare battery for {light}', 'Is there still a spare part?'],
    tags: ['spare parts'],
    turns: [
      asks(
        'I still ride with a {light} of the first series and love it. [[The battery is tired.|The glass has a crack.]] Do you still have that part?',
      ),
      answers(
        'we keep parts for ten years, so yes. Part 2208, 19.90 with instructions. I have reserved the second to last one for you; you find it in your basket.',
      ),
      asks('[[Bought. Great that you keep them.|Fantastic, thank you.]]'),
    ],
  },
  {
    topic: 'partners',
    type: 'partnership',
    subjects: ['Affiliate programme?', 'Discount for our members', 'Club discount'],
    tags: ['trade'],
    turns: [
      asks(
        'we are a cycling club of [[140|about 300]] members in {city}. Do you offer [[a club discount|something like a code for members]]?',
      ),
      answers(
        'we do: 12 % for clubs from fifty members, one code for all, renewed each year. I need a link to your site and one person to talk to.',
      ),
      asks('That is me, and the site is in the signature. When would the code start?'),
      answers('from today: CLUB-{number}. Please do not put it on open pages. Have a good season!'),
    ],
  },
  {
    topic: 'products',
    type: 'problem',
    subjects: ['{tyre} loses air', 'Second flat in a week', 'Tubeless: sealant everywhere'],
    turns: [
      asks(
        'The new {tyre} loses about one bar a night. [[Mounted tubeless with your sealant.|I changed the tube, no difference.]] [[Is it faulty?|What can I do?]]',
      ),
      answers(
        'for the first days that is normal: the side walls seal from inside. Please pump it to 3.5 bar, shake it well, lay the wheel flat on each side for an hour, then ride it. If it still loses more than 0.3 a night after a week, we exchange it.',
      ),
      asks('Did all of that, a week later: [[0.2 a night. I can live with that.|holds now. Thank you!]]'),
    ],
  },
  {
    topic: 'orders',
    type: 'question',
    subjects: ['Thank you!', 'Just a thank you', 'Praise for your service'],
    priority: 'low',
    tags: ['praise'],
    turns: [
      asks(
        'No question for once: [[the {part} came a day early and|your colleague helped me so patiently on the phone that]] I wanted to say thank you. [[Keep it up!|That is rare these days.]]',
      ),
      answers('that makes our day, thank you! I have read it out to everybody here.'),
    ],
  },
]
