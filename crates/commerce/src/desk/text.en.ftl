# The desk in English: what the staff does about claims, orders, money and letters.

desk-nav = Desk

# ---- letters ----

desk-letter-goodwill-subject = { $amount } in goodwill
desk-letter-goodwill = Your request was refused, and that answer stands. We give you { $amount } in goodwill all the same.
desk-letter-credit-subject = A credit of { $amount } towards another course
desk-letter-credit = Your request was refused, and that answer stands. We offer you a credit of { $amount } towards another course.
desk-letter-credit-code = Your code: { $code }
desk-letter-credit-how = It lowers the price of one order by up to { $amount }: once, on { $day } at the latest. It belongs to the account { $email } and to nobody else, so sign in before you enter it in the basket. What is not used of it is not paid out.
desk-letter-otherwise-subject = We have paid you { $amount } by other means
desk-letter-otherwise = The refund of { $amount } for order { $order } could not be paid out the way you had paid and came back to us. On { $day } we paid it by other means:
desk-letter-otherwise-next = With this nothing of it is owed any more. If the money is not with you, answer this letter.
desk-letter-closed-subject = We could not find your order
desk-letter-closed = You wrote to us on { $at }. We found no order that your declaration could be about.

# ---- the desk ----

desk-title = Desk
desk-filters = Which claims
desk-waiting = Waiting for us
desk-all = All
desk-empty = Nothing is waiting
desk-empty-claims = No claim is waiting
desk-empty-text = Claims that a person must look at appear here, what is due first at the top.
desk-who = Who
desk-state = State
desk-amount = Amount
desk-amount-goodwill = { $amount } in goodwill
desk-alarms = Alarms about money
desk-alarm-id = What
desk-alarm-since = Since
desk-alarm-problem = Problem
desk-otherwise-title = Paid by other means
desk-otherwise-text = { $amount } of order { $order } came back and are owed to { $name }. Once you have paid them by other means, by transfer for example, write how and on which day: with that the debt ends in the books, and nothing goes through the payment provider any more.
desk-otherwise-letter = A letter in { $language } says to the account of the order how much was paid, when, and how, in your words.
desk-otherwise-words = How it was paid
desk-otherwise-words-hint = These words stand in the letter. Write no account numbers.
desk-otherwise-day = On which day
desk-otherwise-need-words = Write how it was paid, in up to 2000 characters.
desk-otherwise-need-day = Choose a day from { $from }, when it came back, until today.
desk-otherwise-button = { $amount } are paid
desk-otherwise-back = Back without noting anything
desk-otherwise-paid = Paid by other means
desk-otherwise-noted = Noted
desk-otherwise-within = This is part of what the table above calls given back.
desk-alarms-title = Alarms that were seen to
desk-alarms-open = See to an alarm
desk-alarms-text = Write what you found and what you did, for example with the provider. The alarm then stands neither on the desk nor before the doctor; your note stays here, with your name. No money moves by it. If another amount is reported, that is another alarm.
desk-alarms-words = What was found and done
desk-alarms-need-words = Write what you found and what you did, in up to 2000 characters.
desk-alarms-button = It is seen to
desk-alarms-none = No alarm was seen to yet.
desk-alarms-none-text = What somebody has seen to stands here, with their note.
desk-alarms-seen = Seen to, the latest first
desk-alarms-who = Who
desk-alarms-when = When
desk-money-back = Money that came back
desk-money-back-text = It could not be paid out and is still owed. Sending it again sends the same amount once more to the card, account or wallet it was paid with; nothing is credited a second time.
desk-money-for = What for
desk-money-for-claim = A claim that was granted
desk-money-for-goodwill = Goodwill
desk-money-for-excess = Paid twice
desk-money-for-late = Paid after the order was given up
desk-undelivered = Letters that did not arrive
desk-undelivered-text = Until a confirmation arrives, no period of its order begins. A letter may also come back after a mail server had taken it: then what it says has not been read. Send it again, to the address the account has by now, or set it aside once you have seen to it.
desk-letter = Letter
desk-letter-to = To
desk-came-back = It came back: { $problem }
desk-send-again = Send it again
desk-seen-to = Seen to
desk-claim = { $kind }: { $name }
desk-as-customer = As the customer sees it
desk-facts = The facts it was decided on
desk-fact = Fact
desk-fact-value = Value
desk-fact-absent = does not exist
desk-acts = What was done at the desk
desk-act = Act
desk-actor = By
desk-amount-field = Amount
desk-reasons = Reasons (the customer reads them; their language is { $language })
desk-approve = Approve and pay back
desk-refuse = Refuse the request
desk-again = Have the terms decide again
desk-again-text = On what is known now; the time it was sent at stays.
desk-again-refused-text = Where it was decided on facts that were wrong: a time that is corrected, progress that was noted wrongly, a finding or a standing that was taken back. The terms are asked on what is known now, the time it was sent at stays, and the first answer stays readable beside the new one. Where the facts were right, give goodwill instead.
desk-goodwill = Give in goodwill
desk-goodwill-text = The refusal stays as it is. Access and progress stay too.
desk-goodwill-none = All that was paid for it has gone back, or goes: nothing is left to give, neither in goodwill nor as a credit.
desk-credit = Offer the credit
desk-credit-text = A personal code that lowers the price of one order (C9b). It is no payment and never instead of a refund that the law gives; the refusal stays as it is.
desk-credit-field = Amount of the credit
desk-credit-until = Last day on which it can be used
desk-attach = Tie to this order
desk-close = Close without a decision
desk-retry = Send the money again
desk-retry-text = The same amount is sent once more to the card, account or wallet it was paid with.
desk-act-approve = Approve
desk-act-refuse = Refuse
desk-act-goodwill = Goodwill
desk-act-credit = Credit towards another course
desk-act-attach = Tie to an order
desk-act-decide-again = Decide again
desk-act-retry = Pay again
desk-act-paid-otherwise = Paid by other means
desk-act-close = Close
desk-need-day = Choose a last day that is not over yet.
desk-need-nearer-day = Choose a last day up to { $last }.
desk-need-words = Write why, in up to 4000 characters.
desk-findings = What was found out
desk-findings-none = Nothing so far.
desk-finding-new = Note something
desk-finding-kind = What
desk-finding-words = Evidence and circumstances
desk-finding-button = Note it
desk-finding-end = It has ended
desk-finding-open = { $kind }, since { $since }.
desk-finding-ended = { $kind }, from { $since } to { $until }.
desk-finding-dispute = Dispute at the bank
desk-finding-problem = Technical problem reported
desk-finding-copied = Whole course copied by means the player does not offer
desk-finding-passed-on = Material passed on
desk-finding-changed = Course much changed after the purchase

# ---- what cannot be done now ----

desk-problem-changed = Somebody else changed this claim meanwhile. Open it again.
desk-problem-not-now = This cannot be done while the claim stands as it does.
desk-problem-too-much = More cannot go back than was paid and has not gone back already.
desk-problem-no-order = No order has this number.

# ---- one claim, one order ----

desk-table-oldest = Claims, what is late first
desk-table-newest = Claims, the newest first
desk-declared = What the customer declared
desk-about = What it is about
desk-paid = Paid for it
desk-confirmed = Order confirmed
desk-unconfirmed = not confirmed yet
desk-confirmation-back = Confirmation came back
desk-owed = Owed, and by when
desk-orders = Orders of this person, and the one that was named
desk-order-line = { $order } of { $at }: { $titles }, { $total }
desk-choice-all = Order { $order }, everything in it, { $paid }
desk-choice = Order { $order }: { $title }, { $paid }
desk-choice-part = Order { $order }: only “{ $title }” from the bundle, { $paid }
desk-choice-other = { $choice }; ordered by { $name } ({ $email })
desk-which = Which purchase is meant?
desk-other-order = Number of another order
desk-approve-text = This is a refund, whatever the amount: when the money has gone, access to the purchase ends, its progress is removed and no certificate can be issued (C7a, C7c, C7d). To give a part and leave access and progress as they are, refuse with reasons and then give in goodwill. The amount and your reasons stand in the letter and on the customer’s page.
desk-need-which = Choose which purchase is meant.
desk-too-much = At most { $cap } can go back: more is not left of what was paid.
desk-credit-too-much = At most { $cap }: a credit is no more than what is left of what was paid.
desk-late = This claim changed while you were writing
desk-late-text = Nothing of what you sent was done. How the claim stands now: { $state }.
desk-late-act = { $act }: { $who }, { $at }.
desk-late-typed = What you had written:
desk-buyer = Who bought
desk-order-paid = Paid on
desk-order-unpaid = not paid
desk-bought = What was bought
desk-twice = Paid twice: { $amount }, { $state } ({ $at })
desk-payments = Payments
desk-payment = Payment
desk-payment-intended = begun
desk-payment-linked = waits for the customer
desk-payment-settled = received
desk-payment-declined = declined
desk-payment-superseded = another was made instead
desk-method = Means
desk-method-card = card
desk-method-transfer = bank transfer
desk-method-wallet = online wallet
desk-method-other = another means
desk-payment-in = Received
desk-payment-out = Given back
desk-order-unasked = Nothing has been asked about this order.
desk-orders-none = This person has ordered nothing.

# ---- what came by e-mail, telephone or post ----

desk-request-title = Write down a request
desk-request-lede = For what came by e-mail, telephone or post. It goes the same way as a declaration on this site: the receipt leaves at once, the time it was sent at decides, and what we promise runs from the day it reached us.
desk-request-button = Write it down and send the receipt
desk-field-sent-day = Day it was sent
desk-field-sent-time = Time it was sent
desk-field-reached-day = Day it reached us
desk-field-locale = Language of our letters
desk-field-scope-customer = How much the customer asks for
desk-hint-sent-day = Of a letter, the day of its postmark; of a call, the day of the call.
desk-hint-sent-time = As the clocks in { $place } show it, for example 23:50. If nobody knows the hour, take the earliest that is possible.
desk-hint-reached = Leave it empty if it reached us when it was sent, as e-mails and calls do.
desk-hint-request-order = If the customer named none, leave it empty: then we ask for what is missing.
desk-need-kind = Choose what is declared.
desk-need-means = Choose how it was sent.
desk-need-sent-day = Write the day it was sent, for example 2027-03-14.
desk-need-sent-time = Write the time it was sent by the clock, from 0:00 to 23:59.
desk-need-past = It cannot have been sent later than now.
desk-need-after-order = It cannot have been sent before its order, which was placed on { $at }.
desk-need-reached = Write the day the letter reached us.
desk-need-reached-later = It cannot have reached us before it was sent, or after today.
desk-need-customer = Write the customer’s name.
desk-need-customer-email = Write the e-mail address that the receipt goes to.
desk-act-enter = Write down a request

# ---- what is missing, asked once ----

desk-act-ask = Ask the customer
desk-ask = Ask what is missing
desk-ask-text = One letter says what the terms miss in the declaration, with a link to complete it. We ask once (C4d), and the first message keeps its time.
desk-question = What else you ask (the customer reads it; their language is { $language })
desk-asked = Customer asked
desk-completed = Completed by the customer
desk-not-yet = not yet
desk-problem-asked-once = The customer was asked already. The terms let us ask once.
desk-missing-request-order-number = the order number
desk-missing-request-purchase-day = the day of the purchase
desk-missing-request-course = the name of the course
desk-letter-refund-asked-subject = Your refund request: something is missing
desk-letter-withdrawal-asked-subject = Your withdrawal: something is missing
desk-letter-asked = Your message of { $at } has reached us. To find out what it is about, we need from you:
desk-letter-asked-kept = We ask you this once. Your first message keeps its time, { $at }, however long it takes you to answer.
desk-letter-complete = Complete your declaration

# ---- findings, disputes, peaks ----

desk-problems = Technical problems that are not solved
desk-finding-since = Since when
desk-finding-since-hint = Date and time on the school’s clock, for example 2027-03-14 16:00. A problem counts from when it was reported to us. Empty means now.
desk-finding-need-since = Write date and time like 2027-03-14 16:00, not before the order and not in the future.
desk-finding-is-open = A dispute about this purchase is open since { $since }, and is one dispute however often it is reported. Nothing more was noted; end it first if this is another one.
desk-dispute-ended = It has ended. How?
desk-dispute-ended-text = The money follows: if the customer keeps it, what the bank took is booked as lost, and if nothing was noted before, what was paid for the item. If the bank refused or the customer took it back, what the bank took is booked as here again. What a fraud took stays claimed back until you note that it is here.
desk-dispute-amount = The bank has taken from us
desk-dispute-amount-hint = As it stands in the statement of the provider, also where the money had gone back already; usually { $usual }. It is booked once.
desk-dispute-take = Note what the bank took
desk-dispute-too-much = A bank can have taken { $cap } of this payment at most: more cannot be booked as taken.
desk-dispute-money-taken = The bank took { $amount } from us, noted on { $at }.
desk-dispute-money-lost = The bank took { $amount } from us, noted on { $at }; lost since { $closed }.
desk-dispute-money-returned = The bank took { $amount } from us, noted on { $at }; here again since { $closed }.
desk-dispute-returned = The money is here again
desk-dispute-need-end = Say how the dispute ended: the terms ask for it.
desk-dispute-end-won = The bank gave the customer the money back
desk-dispute-end-lost = The bank refused it
desk-dispute-end-fraud = It was found to be a fraud
desk-dispute-end-withdrawn = The customer took it back
desk-dispute-follows = What the terms leave to a person
desk-dispute-follows-text = The program does none of this by itself. Whoever decides it carries it out and records how the account stands, with the reason.
desk-dispute-person = The person’s page
desk-dispute-account-suspension = The account may be suspended while the dispute is open.
desk-dispute-recovery = The money may be claimed back.
desk-dispute-account-closure = The account may be ended for good.
desk-peak-title = More mail than usual
desk-peak-lede = While this is announced, whoever writes to us reads it on the form before they write, and the longer time of the terms counts for our answer (C16c). What was sent before keeps its time.
desk-peak-none = Nothing is announced.
desk-peak-since = Announced on { $at }.
desk-peak-words = Why there is more mail than usual
desk-peak-declare = Announce it from now on
desk-peak-end = It is over
desk-peak-undo = If it was announced by mistake, end it: only what was sent meanwhile has the longer time.
desk-peak-ended = It ended on { $at }.
desk-peak-resume = It is not over: take that back

# ---- what is back already ----

desk-back-line = { $amount } for { $title } on { $at } (order { $order })
desk-letter-back-subject = Your money went back already
desk-letter-back = You wrote to us on { $at }. What you ask for went back to you before:
desk-letter-back-next = It went back by the means you paid with. If you mean something else, or it has not arrived, please answer this letter.
desk-problem-not-back = Nothing of this order went back.

# ---- late, found, looked at twice ----

desk-due = Answer by
desk-due-by = { $day }
desk-due-money = money by { $day }
desk-due-missed = missed: { $day }
desk-late-count = { $count ->
    [one] { $count } thing is past a promised day. In its table it stands first.
   *[other] { $count } things are past a promised day. In their tables they stand first.
}
desk-amount-asked = { $amount } asked for
desk-accepted = Accepted terms
desk-words = Words
desk-reads = Reads
desk-reads-line = The customer reads { $language }.
desk-back-title = Paid back already
desk-back-text = A letter to the account of the order says how much went back, and when. The declaration is closed.
desk-back-button = Close and say it is paid back
desk-which-order = Which order is meant?
desk-order-back = The money of this order was sent back already. You can close the declaration and say so.
desk-order-asked = What you chose is taken by another claim, which stands on the page of its order. Answer that one first; this declaration keeps its time and can be tied afterwards.
desk-find = Find a person, a claim or an order
desk-find-field = Name, e-mail address, number of an order or invoice
desk-find-button = Find
desk-find-none = Nothing bears this text. Try a part of the name or of the address.
desk-find-people = People
desk-find-email = E-mail address
desk-look-title = Look again: { $act }
desk-look-typed = What you wrote
desk-look-approve = { $name } ({ $email }) gets { $amount } back for { $title }.
desk-look-approve-nothing = { $name } ({ $email }) gives { $title } back, and no money moves.
desk-look-refuse = { $name } ({ $email }) gets nothing back for { $title }, keeps access and progress, and the letter “{ $letter }” leaves now, in { $language }, with your reasons.
desk-look-goodwill = { $name } ({ $email }) gets { $amount } in goodwill for { $title }, by the means they paid with; the refusal, access and progress stay as they are, and the letter “{ $letter }” leaves now, in { $language }, with your reasons.
desk-look-credit = { $name } ({ $email }) is offered a credit of { $amount } towards another course, to be used once until { $until } by this account only; the refusal of { $title }, access and progress stay as they are, no money moves, and the letter “{ $letter }” with the code leaves now, in { $language }.
desk-look-close = What { $name } declared is closed without a decision, and the letter “{ $letter }” goes to { $email } now, in { $language }, with your reasons.
desk-look-back = What was declared is closed, because the money is back: { $lines }; the letter “{ $letter }” that says so goes to { $name } ({ $email }) now, in { $language }.
desk-look-retry = { $amount } goes to { $name } ({ $email }) once more, by the means they paid with; nothing is credited a second time, and no letter leaves now.
desk-look-then-end-access = access to it ends
desk-look-then-remove-progress = its progress is removed
desk-look-then-refuse-certificate = no certificate can be issued for it
desk-look-then-bar-purchase = it can be bought again from { $day }
desk-look-then-send-letter = a second letter says so
desk-look-button-approve = Pay back { $amount }
desk-look-button-approve-nothing = Say yes; no money moves
desk-look-button-goodwill = Give { $amount } in goodwill
desk-look-button-credit = Offer a credit of { $amount }
desk-look-button-retry = Send { $amount } again
desk-look-again = { $amount } of order { $order } goes once more to { $name }, by the means they paid with, as a new attempt; nothing is credited a second time, and no letter leaves now.
desk-look-attach = What { $name } declared is tied to this order and answered by its terms at once. Nobody can take that back.
desk-look-decide-again = What { $name } declared is put to the terms once more, on what is known now. Nobody can take the answer back.
desk-look-enter = This is written down as the customer’s own declaration; its receipt leaves at once, and the terms may answer it right away. Nobody can take that back.
desk-look-end = { $kind }, since { $since }: that it has ended is noted for good, and what waited for it is decided at once.
desk-look-end-money-taken = Of what the bank took, { $amount } stay claimed back until you note that they are here again.
desk-look-end-money-lost = { $amount } that the bank took are booked as lost.
desk-look-end-money-returned = { $amount } that the bank took are booked as here again.
desk-look-leave = Leave it as it is
desk-foreseen = What will happen
desk-foreseen-no-claim = No request is answered by it.
desk-foreseen-letters = These letters leave at once:
desk-foreseen-letter = “{ $letter }” to { $name } ({ $email }), in { $language }
desk-foreseen-no-letter = No letter leaves now.
desk-differ-both = The names and the addresses differ: { $name } ({ $email }) declared, { $buyer } ({ $buyeremail }) ordered. Answer and money go to whoever ordered.
desk-differ-name = The names differ: { $name } declared, { $buyer } ordered. Answer and money go to whoever ordered.
desk-differ-email = The addresses differ: it was declared from { $email } and ordered from { $buyeremail }. Answer and money go to whoever ordered.
desk-foreseen-owed = This falls due:
desk-foreseen-passed = { $day } has passed already: what falls due by then is missed at once. If the time is typed wrongly, change it.
desk-foreseen-late-letter = Within minutes the letter “{ $letter }” leaves as well, in { $language }.

# ---- at the bank ----

desk-bank = At the bank
desk-bank-refuse = Refuse, and say so in your reasons.

# ---- times corrected, objections ----

desk-order-after = This order was placed on { $at }, after the time this request bears, so it cannot be about it. If the time was typed wrongly, correct it first.
desk-time-title = Correct when it was sent
desk-time-text = Until the request is tied to an order, and after it was refused, its time can be corrected. What stood there stays readable with your reason, the day of our answer follows from it, and the customer gets a letter. What was refused is then decided again, by the form below.
desk-time-why = Why (the customer reads it)
desk-time-button = Correct the time
desk-time-need-why = Write why, in up to 2000 characters.
desk-time-too-late = It cannot have been sent after it reached us or was written down.
desk-time-corrected = Time corrected
desk-time-line = From { $was } to { $is }, by { $who } on { $at }: { $words }
desk-letter-time-subject = We have corrected the time of your request
desk-letter-time = We had written down that you sent your request on { $was }. It now bears this time: { $at }. The reason:
desk-letter-time-answered = We had answered on the other time. The terms decide on the right one, and a letter of its own says what comes of it. Until then our first answer stands.
desk-letter-time-stands = Our answer stays as it is: what you asked for has been paid back by now, or is asked for in another request of yours that we are answering.
desk-letter-time-next = If this is wrong, please answer this letter. The content of your request is as it was.
desk-letter-time-by = We answer by { $by }.
desk-letter-time-not-late = We have also written to you that our answer is late. That was counted from the wrong time and does not hold.
desk-objections = Objections
desk-objections-text = Customers who do not agree with an answer. The answer stays as it is; each of them is owed an answer by a person.
desk-objection = Objection of the customer
desk-objection-wish = Wish
desk-objection-about = About
desk-objection-decision = { $state }, { $at }
desk-objection-text = Your answer leaves as a letter, which you see first, and ends the objection. The decision stays as it is: to give something after all, give it first, below or from the order.
desk-objection-answer = Answer (the customer reads it; their language is { $language })
desk-objection-button = Send the answer
desk-look-objection = This letter leaves at once to { $name } ({ $email }), in { $language }, and ends the objection. Nobody can call it back. The decision stays as it is.
desk-objection-need-answer = Write the answer, in up to 4000 characters.
desk-objection-answered = Answered by { $who } on { $at }:

# ---- why, consequences, hours ----

desk-look-point-means = The money goes by the means they paid with.
desk-look-point-asked = Asked for: { $asked }.
desk-look-point-more = This is { $more } more than was asked for: { $asked }.
desk-look-point-less = This is { $less } less than was asked for: { $asked }.
desk-look-after = Once the provider has taken the money over:
desk-look-then = With it:
desk-look-point-letter = The letter “{ $letter }” leaves now, in { $language }, with your reasons.
desk-why = A person must decide. { $reasons }
desk-why-limit = { $subject }: { $value } ({ $limit }).
desk-why-value = { $subject }: { $value }.
desk-why-says = Reason given: { $ground }.
desk-problem-until = Our time to solve it ends
desk-disputes = Disputes at the bank
desk-disputes-text = Customers have asked their bank for the money. While a dispute is open, nothing more is paid for its order. Answer the bank by the way of your payment provider; what it took, and how the dispute ended, is noted on the page of the order.
desk-disputes-item = What was bought
desk-disputes-stake = What is at stake
desk-disputes-taken = The bank has taken it from us
desk-disputes-untaken = The bank can take it from us
desk-disputes-none = Nothing is left that the bank could take
