# Claims in English: asking for money back, the answer.

claims-foot-withdraw = Withdraw from contract
claims-foot-refund = Ask for a refund

# ---- asking ----

claims-kind-refund = Refund request
claims-kind-withdrawal = Withdrawal from contract
claims-steps = Steps
claims-step-state-refund = What you ask
claims-step-state-withdrawal = What you declare
claims-step-confirm-refund = Confirm
claims-step-confirm-withdrawal = Confirm withdrawal
claims-step-receipt = Receipt
claims-ask-title-refund = Ask for a refund
claims-ask-title-withdrawal = Withdraw from contract
claims-ask-lede-refund = The terms you accepted with your order decide. You need no account, and no reason.
claims-ask-lede-withdrawal = You can withdraw without giving a reason. You need no account. You get a receipt at once.
claims-ask-which = Which purchase do you mean?
claims-ask-part = Only “{ $title }” from the bundle ({ $order })
claims-ask-other-order = It is another order: use its number
claims-ask-nothing-left = Nothing is left to ask for among your orders
claims-ask-nothing-left-text = Each was answered, was given back already, or was not sold for a price. For an order under another address, fill in the form below.
claims-ask-to-orders = To my orders
claims-ask-reason = Your reason, if you like to say
claims-ask-ground = A grave circumstance, if there is one
claims-ask-button-refund = Continue
claims-ask-button-withdrawal = Withdraw from contract
claims-none = No answer
claims-optional = (optional)
claims-field-kind = Declaration
claims-field-at = Date and time
claims-field-name = Your name
claims-field-email = E-mail address of the order
claims-field-order = Order number
claims-field-course = Course
claims-field-reason = Reason
claims-field-ground = Grave circumstance
claims-field-words = In your words
claims-hint-email = The receipt goes to this address.
claims-hint-order = It stands in your order confirmation: a year, a dash and eight digits.
claims-hint-course = Only needed if the order has several courses.
claims-hint-reason = Where the rules give nothing, a person looks at a hard case.
claims-hint-words = You need not write anything.
claims-reason-changed-mind = I changed my mind
claims-reason-personal = Personal reasons
claims-reason-content = The content
claims-reason-technical = A technical problem
claims-reason-other = Something else
claims-ground-illness = Grave illness or a stay in hospital
claims-ground-life-event = A death in the family or another grave event
claims-ground-course-defect = A grave defect of the course
claims-ground-billing-error = A mistake in billing
claims-ground-technical-problem = A technical problem that stays unsolved
claims-ground-other = Something else that weighs heavily
claims-need-name = Write your name.
claims-need-email = Write the e-mail address you ordered with, for example ada@example.org.
claims-need-order = Write the order number. It stands in your order confirmation.
claims-need-item = Choose the purchase you mean.
claims-need-shorter = Shorten this text.
claims-confirm-title-refund = Confirm your refund request
claims-confirm-title-withdrawal = Confirm your withdrawal
claims-confirm-lede-refund = This is what you ask. It counts from the moment you confirm.
claims-confirm-lede-withdrawal = This is what you declare. Your withdrawal counts from the moment you confirm.
claims-confirm-button-refund = Send refund request
claims-confirm-button-withdrawal = Confirm withdrawal
claims-ask-afresh = Nothing has been sent. So that what you write stays with you, it stands in no address and is kept nowhere before you confirm: please fill in the form once more.
claims-confirm-back = Change something
claims-received-title-refund = We have received your refund request
claims-received-title-withdrawal = We have received your withdrawal
claims-received-text = A receipt with the same content goes to the address you gave. You can print this page, too.
claims-received-next = If it fits an order, our answer goes by letter to the address of that order, and the link in it shows the answer here without an account. Otherwise a person looks for the order.
claims-received-sign-in = Sign in to see the answer

# ---- before asking ----

claims-today-title = If you asked today: { $title }
claims-today-yes = You would get { $amount } back.
claims-today-no = The terms would give no refund.
claims-today-manual = A person would decide.
claims-today-manual-proposed = A person would decide; the terms propose { $amount }.
claims-today-hold = The answer would wait for an event.
claims-today-last = Last day: { $day }.
claims-today-last-by-days = By the days alone, the last day would be { $day }; something else stands in the way.
claims-today-last-passed = The last day was { $day }.
claims-today-would-end = What would change it
claims-today-guest = This is what somebody is answered who has asked for nothing back before. Earlier requests of yours count when you ask; sign in to see with them.
claims-by-guarantee = Under our guarantee:
claims-by-withdrawal = Under the right of withdrawal:
claims-outcome-yes = Yes
claims-outcome-no = No
claims-outcome-manual = A person decides
claims-outcome-hold = Waits
claims-outcome-needs = Something is missing
claims-ribbon = Your time to ask
claims-ribbon-begun = Confirmed
claims-ribbon-today = Today
claims-ribbon-last = Last day
claims-ribbon-by-days = The days by themselves
claims-ribbon-last-by-days = Last by the days alone
claims-ribbon-rolled = Not a working day, so it moves on
claims-bar-days = Days
claims-bar-days-value = { $n ->
    [one] { $n } of { $of } days has passed
   *[other] { $n } of { $of } days have passed
}
claims-bar-units = Progress
claims-bar-units-value = { $of ->
    [one] { $n } of { $of } unit done
   *[other] { $n } of { $of } units done
}
claims-bar-units-limit = at most { $n } ({ $share })
claims-bar-refunds = Earlier refunds (withdrawals under the law do not count)
claims-bar-refunds-value = { $n ->
    [one] { $n } refund
   *[other] { $n } refunds
}
claims-bar-refunds-limit = fewer than { $n }
claims-do-refund = Ask for a refund
claims-do-withdrawal = Withdraw from contract
claims-open-claim = See the answer
claims-open-asked = See your request
claims-warning-unit = If you finish this unit, you can no longer get { $amount } back under our guarantee.
claims-warning-certificate = Once the certificate is issued, you can no longer get { $amount } back under our guarantee.
claims-warning-download = After this download you can no longer get { $amount } back under our guarantee.
claims-warning-law = The law still lets you withdraw until the end of { $day }.

# ---- states and answers ----

claims-state-received = Received
claims-state-unmatched = No order found yet
claims-state-manual = A person decides
claims-state-hold = Waits for an event
claims-state-granted = Granted, money on its way
claims-state-processed = Refund processed
claims-state-settled = Paid back
claims-state-failed = Payment came back
claims-state-refused = Refused
claims-state-closed = Closed
claims-answer-received = We have received your declaration
claims-answer-received-text = It is being looked at. Its time is kept.
claims-answer-unmatched = We are looking for your order
claims-answer-unmatched-text = No order fits what you wrote. A person looks for it. The time you sent it at is kept.
claims-answer-manual = A person decides about your request
claims-answer-manual-text = The terms leave this to a person. All the facts are collected below.
claims-answer-hold = Your request waits
claims-answer-hold-text = It is not refused. It is decided as soon as the event below has happened.
claims-answer-granted = Yes: you get { $amount } back
claims-answer-granted-text = The refund is on its way to the provider. You keep your access until it is processed.
claims-answer-processed = Your refund of { $amount } is processed
claims-answer-processed-text = The money goes back the way it came. Your access to what was paid back has ended.
claims-answer-settled = { $amount } was paid back to you
claims-answer-settled-text = The payment provider reports that the money has gone.
claims-answer-settled-otherwise = The money could not be paid out the way you had paid and came back to us. On { $day } we paid it by other means: { $words }
claims-bank-paid = your bank gave it back to you
claims-answer-failed = Your refund of { $amount } came back to us
claims-answer-failed-text = We still owe it to you. A person sees to it.
claims-answer-refused = No: the terms give no refund for this request
claims-answer-refused-text = The reasons stand below, each with its clause. What you can do instead stands after them.
claims-answer-goodwill = Refused; { $amount } given in goodwill
claims-answer-goodwill-text = The answer stays a no. We gave you money all the same; how much, when and how far it is stands below.
claims-answer-closed = We could not find what your declaration is about
claims-answer-closed-text = Write to us if you think this is a mistake.
claims-answer-repeated = You had asked for this already
claims-answer-repeated-text = This declaration was kept with its time. Nothing new begins with it: what you asked first is answered.
claims-see-first = See what you asked first
claims-answer-superseded = You have withdrawn from this purchase
claims-answer-superseded-text = A withdrawal needs no decision of ours, so this request has ended. What you get back is said with your withdrawal.
claims-see-withdrawal = See your withdrawal
claims-next = What happens next
claims-next-sent = Sent: { $at }
claims-next-decided = Decided: { $at }
claims-next-processed = Taken over by the payment provider: { $at }
claims-next-settled = Paid: { $at }
claims-next-otherwise = Paid by other means on { $day }: { $words }
claims-next-failed = Came back: { $at }
claims-next-provider = Next, the payment provider takes the refund over. Then your access ends and we write to you.
claims-next-bank = Next, the money arrives by the means you paid with. Banks take some days.
claims-next-again = Next, we send the money again or ask you where it should go.
claims-next-person = Next, a person looks at it and writes to you.
claims-next-event = Next, we look again every day, and at once when the event has happened.
claims-next-until = The wait ends on { $until } at the latest ({ $clauses }). Then it is decided.
claims-reasons = The reasons
claims-changed = What would have changed it
claims-way-on = What you can do instead
claims-alternative-feedback = Tell us what you missed. We read every answer.
claims-alternative-credit = Ask us for a credit towards another course. A person decides.
claims-alternative-material = Ask us for further material on the same subject.
claims-alternative-guidance = Ask us for guidance in person.
claims-alternative-hard-case = In a hard case, such as a grave illness, ask again and say so: a person will look at it.
claims-object-title = If you do not agree
claims-object = Answer our letter or write to us. A person looks at it again. Your rights under the law remain as they are.
claims-keep = You can print this page or save it; the record behind it is kept and can be replayed.
claims-to-order = Order { $order }
claims-goodwill-title = Given in goodwill
claims-goodwill-line = { $amount } on { $at }: { $state }.
claims-credit-title = A credit towards another course
claims-credit-line = { $amount } towards another course, under the code { $code }.
claims-credit-how = Sign in and enter the code in the basket: once, on { $day } at the latest. Only your account can use it. What is not used of it is not paid out.
claims-credit-used = It has been used.
claims-credit-over = It can no longer be used.
claims-credit-not-instead = This credit is an offer of ours and comes beside our answer. It is not instead of a refund that the law gives you: whoever takes it gives up no right.
claims-money-intended = on its way to the provider
claims-money-processed = taken over by the provider
claims-money-settled = paid
claims-money-failed = came back
claims-money-otherwise = paid by other means on { $day }: { $words }
claims-otherwise-line = On { $day } we paid { $amount } by other means: { $words }

# ---- promises ----

claims-promise-review = Review the request
claims-promise-answer = Answer the request
claims-promise-answer-anew = Answer the request after all
claims-promise-money = Pay the money back
claims-promise-money-missed = The money is overdue; interest and further rights under the law may arise.
claims-promise-answer-missed = A letter says so, and whoever answers has it before everything else.

# ---- letters ----

claims-letter-declared = What you declared
claims-letter-field = Field
claims-letter-said = Content
claims-letter-open = See the answer and the record
claims-letter-open-asked = See your request and how it stands
claims-letter-open-order = See the order
claims-letter-refund-received-subject = We have received your refund request
claims-letter-refund-received = Your refund request reached us on { $at }. This is its content.
claims-letter-withdrawal-received-subject = Receipt of your withdrawal
claims-letter-withdrawal-received = Your withdrawal from the contract reached us on { $at }. This is its content.
claims-letter-received-left-out = We have received very many declarations within the hour, so this letter leaves out what was written freely. It is stored word for word, and it counts.
claims-letter-received-next = Keep this letter as your receipt. Our answer follows in a letter of its own.
claims-letter-about = This is about: { $title }, order { $order }.
claims-letter-granted-subject = Yes: you get { $amount } back
claims-letter-granted = You get { $amount } back, by the means you paid with.
claims-letter-granted-beside = Your withdrawal stands as well. By itself it would give you { $amount } back; our guarantee gives more, and the better one counts.
claims-letter-granted-by = We pay at once, and by { $by } at the latest.
claims-letter-granted-next = You keep your access until the payment provider has taken the refund over. Then we write again.
claims-letter-refund-refused-subject = Your refund request was refused
claims-letter-refund-refused = No: the terms you accepted give no refund for this request.
claims-letter-withdrawal-refused-subject = Your withdrawal could not be accepted
claims-letter-withdrawal-refused = No: the right of withdrawal no longer applies to this contract, and the guarantee does not help either.
claims-letter-manual-subject = A person looks at your request
claims-letter-manual = The terms leave this request to a person. All the facts are collected; you need not send anything more.
claims-letter-hold-subject = Your request waits
claims-letter-hold = It is not refused. We decide as soon as the event has happened, and your time is kept.
claims-letter-hold-until = It is not refused. The wait ends on { $until } at the latest. Then we decide, and your time is kept.
claims-letter-processed-subject = Your refund of { $amount } is processed
claims-letter-processed = The payment provider has taken over your refund of { $amount } for: { $title }.
claims-letter-usual-by = If you paid by bank transfer, the money is usually there by { $by }. How long a bank takes is not in our hands.
claims-letter-usual-between = If you paid by bank transfer, the money is usually there between { $from } and { $by }. How long a bank takes is not in our hands.
claims-letter-transfer = You paid by bank transfer: the money is usually back in your account between { $from } and { $by }. How long a bank takes is not in our hands.
claims-letter-card = You paid by card: the money shows on the next statement of your card.
claims-letter-wallet = You paid with an online wallet: the money is usually there at once.
claims-letter-missing-from = If it has not come by { $until }, ask your bank or payment provider, and tell us.
claims-letter-access-ended = Your access to { $title } has ended, your progress in it is removed, and no certificate can be issued for it. Invoices and the record of this decision are kept.
claims-letter-delete-downloads = Please delete the material you downloaded.
claims-letter-buy-again = You can buy the same course again from { $day }.
claims-letter-failed-subject = Your refund came back to us
claims-letter-failed = The refund of { $amount } could not be paid out and came back to us. We still owe it to you. We try again and write to you if we need another way of paying.
claims-letter-processed-otherwise = We have paid your refund of { $amount } by other means, for: { $title }.
claims-letter-credit-note = Our credit note { $number } over { $amount } is attached. It corrects invoice { $invoice }.
claims-letter-twice-subject = You paid twice: { $amount } goes back
claims-letter-twice = Order { $order } was paid twice. The second payment of { $amount } goes back at once. You need not do anything.

# ---- what was found out ----

claims-finding-item = Item

# ---- problems ----

claims-problem-not-paid = This order has not been paid, so there is nothing to give back. You can cancel it instead.
claims-problem-refunded = Its money was sent back already; if it came back to us, it is owed and stands at the desk.
claims-problem-asked = You have asked for this already. Here is how it stands.
claims-problem-nothing = The amount must be above zero.

# ---- what people asked after trying ----

claims-ask-help-refund = Our terms and the law are both looked at, and the better one decides. If you would rather withdraw as the law lets you, which needs no agreement of ours:
claims-ask-help-withdrawal = This needs no agreement of ours while the right lasts. If it has ended, our guarantee is looked at as well: you need not ask twice.
claims-ask-other-refund = Withdraw from contract
claims-ask-hard-case = Ask again and name a hard case
claims-means-all-withdrawal = You name no course: this withdraws from the whole order, every purchase in it.
claims-means-all-refund = You name no course. If your order has several purchases, a person asks you which one you mean.
claims-means-one-withdrawal = You name “{ $course }”. If it is one course of a bundle, only that course is meant: the law lets you withdraw from the bundle as a whole, so a person decides about the part, and usually you get its share of the price. To withdraw from everything, leave the course empty.
claims-means-one-refund = You name “{ $course }”. If it is one course of a bundle, only that course is meant: a person decides, and usually you get its share of the price.
claims-means-part-withdrawal = Only this course of the bundle is meant. The law lets you withdraw from the bundle as a whole, so a person decides about the part; usually you get its share of the price.
claims-means-part-refund = Only this course of the bundle is meant. A person decides; usually you get its share of the price.
claims-today-yes-by-law = You would get { $amount } back. That comes from the law: your right of withdrawal gives it. Our guarantee by itself would not.
claims-today-not-begun = No period has begun yet: it begins when our confirmation has reached you. Then your last day stands here.
claims-today-early = You asked us to begin early. As soon as you open the first unit, your right of withdrawal ends.
claims-today-early-guarantee = Our guarantee stays.
claims-today-right-ended = Your right of withdrawal has ended. { $told }
claims-today-unmet = What stands against our guarantee: { $condition }
claims-warning-open = If you open this unit, you can no longer get { $amount } back under our guarantee.
claims-warning-right = This ends your right of withdrawal, because you asked us to begin early, knew what that costs, and had both confirmed by us.
claims-warning-guarantee = Our guarantee stays: { $amount }, if you ask in time ({ $day }).
claims-left-of = { $courses } (what is left of “{ $title }”)
claims-warning-count = { $of ->
    [one] You would then have completed { $done } of { $of } unit; the limit is { $most }.
   *[other] You would then have completed { $done } of { $of } units; the limit is { $most }.
}
claims-warning-no-law = You have no right of withdrawal that would still help then.
claims-answer-refused-person = No: a person looked at your request and refused it
claims-answer-refused-person-text = The reasons stand below, in the words of whoever decided. What you can do instead stands after them.
claims-person-title = Decided by a person
claims-person-left = The terms left this to a person, who decided on { $at }. The answer stands above; here is what the terms said.
claims-person-approved = Approved: { $amount } of the { $paid } you paid.
claims-person-rest = { $rest } is not paid back.
claims-person-why = The reasons: { $words }
claims-contact = Write to { $email } and name your order { $order }.
claims-asked-title = What was asked about this order
claims-asked-line = { $kind } of { $at }
claims-twice-title = This order was paid twice
claims-twice = The second payment of { $amount } goes back without your asking.
claims-twice-back = The second payment of { $amount } has gone back to you.
claims-twice-apart = The second payment of { $amount } is no part of this: it goes back, or went back, without your asking.
claims-promise-twice = Pay back what was paid twice
claims-promise-problem = Solve the technical problem
claims-promise-problem-missed = A request for the money waits for us no longer.
claims-patience-title = The technical problem you reported
claims-letter-person-terms = What the terms left to a person, and what stood in the way
claims-letter-refused-person = No: a person looked at your request and refused it, for these reasons.
claims-part-of = { $title } (from the bundle “{ $bundle }”)

# ---- what came by e-mail, telephone or post ----

claims-way-email = E-mail
claims-way-phone = Telephone
claims-way-post = Letter by post
claims-field-way = How it was sent
claims-field-reached = Reached us
claims-field-customer = Name of the customer
claims-field-customer-words = The customer’s words
claims-letter-refund-entered = Your refund request reached us on { $at }. This is what we have written down. If something in it is wrong, please answer this letter.
claims-letter-withdrawal-entered = Your withdrawal from the contract reached us on { $at }. This is what we have written down. If something in it is wrong, please answer this letter.

# ---- what is missing, asked once ----

claims-complete-title-refund = Complete your refund request
claims-complete-title-withdrawal = Complete your withdrawal
claims-complete-lede = Your first message keeps its time: { $at }. Write what you know; a person looks at it.
claims-complete-words = Anything else that helps us to find your order
claims-hint-complete-words = For example the day of the purchase, or another name it was made under.
claims-complete-button = Send
claims-complete-thanks = Thank you, we have what you sent
claims-complete-thanks-text = We look for your order again. Your first message keeps its time: { $at }. If it fits an order, our answer goes to the address of that order.
claims-complete-over = Nothing more is needed here
claims-complete-over-text = We have gone on with your message of { $at } meanwhile, and our letters say how it stands. If you think this is a mistake, answer one of them.
claims-complete-late = What you have just sent was not kept
claims-complete-late-text = To your message of { $at } we had an answer already, or have gone on with it meanwhile. What you typed stands below: if it says something new, send it to us as an answer to one of our letters.
claims-complete-typed = What you typed
claims-need-something = Write at least one thing that helps us to find your order.

# ---- what an audit asked for ----

claims-letter-granted-nothing-subject = Yes: what you bought is given back
claims-letter-granted-nothing = Yes. Nothing of what you paid is left to pay back, so no money moves.
claims-letter-ended-subject = { $title } is given back
claims-letter-ended = { $title } is given back. There was nothing to pay back.
claims-letter-by-card = If you paid by card, it shows on the next statement of your card.
claims-letter-by-wallet = If you paid by wallet, it is usually there at once.
claims-letter-withdrawal-refused-professional = No: the right of withdrawal is one that consumers have, and this order was placed for a trade or profession. The guarantee does not help either.
claims-next-missing = If the money has not arrived, ask your bank or payment provider now, and tell us. From { $from } on it is missing.
claims-do-problem = Report a technical problem
claims-today-problem = A technical problem was reported on { $at } and is not solved yet.
claims-report-title = Report a technical problem
claims-report-lede = Tell us what does not work. Your report counts from the moment you send it, and you lose nothing if you ask for your money instead.
claims-report-words = What does not work
claims-report-hint = Which unit, which device and browser, and what you see.
claims-report-button = Send the report
claims-report-need-words = Write what does not work, in up to 2000 characters.
claims-letter-problem-subject = We have received your report
claims-letter-problem = You reported a technical problem with { $title }, order { $order }, on { $at }. This is what you wrote:
claims-letter-problem-until = Until { $until } we have time to solve it. A request for your money that you send before then is kept open and not refused, and your days to ask run on.
claims-letter-problem-next = We look into it. If you ask for your money meanwhile, the terms you accepted count from this report.
claims-peak-announced = Since { $at } we have had more mail than usual. Our answer may take longer than on other days, as the terms say.
claims-field-scope = How much you ask for
claims-field-scope-customer = How much the customer asks for
claims-scope-whole = Everything
claims-scope-amount = Some of the money
claims-hint-scope = If you ask for some of the money, you may say here how much, and in your own words why. A person looks at the case itself; no result is promised, even where the terms would give everything.
claims-part-is-refund = A refund of a part is a refund too: access to the course ends and its progress is removed, unless a person gives the part in goodwill.
claims-scope-amount-of = Some of the money: { $amount }
claims-field-asked = Amount asked for
claims-hint-asked = Only if some of the money is asked for, such as 30.00. At most what was paid.
claims-need-amount = Write an amount in { $currency }, for example 50.00.
claims-need-some = Everything is asked for. Choose “Some of the money”, or leave the amount empty.
claims-need-at-most = No more can be asked for than was paid: { $most }.

# ---- what a late answer, and what is back already, say ----

claims-letter-manual-by = We answer by { $by }.
claims-letter-overdue-subject = Our answer to you is late
claims-letter-overdue = You wrote to us on { $at }, and we promised you an answer by the end of { $day }. That day has passed without one, and we are sorry. Nothing is lost: whoever answers has been told that it is late, and your message keeps its time.
claims-letter-objection-late = You did not agree with an answer of ours and wrote so on { $at }; we promised you an answer by the end of { $day }. That day has passed without one, and we are sorry. Whoever answers has been told that it is late. Until then the answer you have stands, and your rights under the law remain as they are.
claims-next-overdue = The day we promised an answer by has passed. It stands first among what waits for us.
claims-answer-back = { $amount } had gone back already
claims-answer-back-text = What was asked for had been paid back before. A letter says when.

# ---- money at the bank ----

claims-problem-disputed = The money of this order is in dispute at the bank: what is paid now may be paid twice. Wait until the dispute has ended (C11c).
claims-problem-bank-paid = The bank has given the customer money of this order back already; no more of it is paid from here.
claims-letter-problem-ended-subject = The problem you reported
claims-letter-problem-ended = We hold the technical problem with { $title }, order { $order }, that was reported on { $at } for solved.
claims-letter-problem-ended-next = If it is not, answer this letter or report it again: then it counts from that report.
claims-ask-form = If you would rather write by post or e-mail, use this form:
claims-ask-form-link = Model withdrawal form
claims-letter-repeated-subject = You had asked for this already
claims-letter-repeated = We have what you declared on { $at }. You had declared the same on { $first }, so nothing new begins, and nothing of the first is lost.
claims-letter-repeated-back = { $amount } went back to you on { $at }.
claims-letter-repeated-granted = The answer to it was yes: { $amount } goes back to you.
claims-letter-repeated-open = Its page says how it stands and what comes next.
claims-letter-repeated-next = You need not do anything. If you meant something else, write to us.
claims-letter-superseded-subject = Your withdrawal takes the place of your request
claims-letter-superseded = On { $first } you asked for your money back, and on { $at } you withdrew. A withdrawal needs no decision of ours, so your request has ended; another letter answers your withdrawal.
claims-letter-money-late-subject = Our payment to you is late
claims-letter-money-late = We promised that { $amount } would be with you by the end of { $day }. That day has passed, and nothing tells us that the money has arrived. We are sorry. We owe it to you still, and interest and further rights under the law may arise.
claims-letter-money-late-next = Whoever sees to it has been told that it is late. If the money has reached you meanwhile, you need not do anything.

# ---- what still stands, and what was given before ----

claims-still-withdrawal = Withdraw from the whole contract until { $day }: { $amount }
claims-still-refund = Ask for all of it back until { $day }: { $amount }
claims-outcome-nothing = Nothing to pay back
claims-today-nothing-paid = You paid nothing, so no money comes back. If you withdraw, the contract ends, and with it your access.
claims-today-nothing-left = All you paid was given back already, so no more money comes back. If you withdraw, your access ends.
claims-bar-days-ended = { $of ->
    [one] The { $of } day ended on { $day }
   *[other] The { $of } days ended on { $day }
}
claims-contact-nameless = Write to { $email } and name the order you mean.
claims-person-proposed = The terms proposed { $amount }.
claims-promise-goodwill = Pay what was given in goodwill
claims-warning-guarantee-units = { $of ->
    [one] Our guarantee stays: { $amount }, if you ask in time ({ $day }) and have completed at most { $most } of { $of } unit by then ({ $clauses }).
   *[other] Our guarantee stays: { $amount }, if you ask in time ({ $day }) and have completed at most { $most } of { $of } units by then ({ $clauses }).
}

# ---- if you do not agree ----

claims-problem-sent-before = This was sent before the order was placed, so it cannot be about it.
claims-promise-objection = Answer the objection
claims-object-here = Say so here, or answer our letter. A person reads it and answers you. The decision stands until somebody changes it, and your rights under the law remain as they are.
claims-object-wish = What do you wish for?
claims-wish-look-again = Please look at it again
claims-wish-credit = I would take a credit towards another course
claims-wish-material = I would like other material on the same subject
claims-wish-talk = I would like to talk to somebody
claims-object-words = What we should know
claims-object-hint = If you ask us to look again, write what we have not seen or weighed wrongly. Otherwise you need not write anything.
claims-object-button = Send it to a person
claims-object-need-wish = Choose what you wish for.
claims-object-need-words = Write what we should look at again, in up to 4000 characters.
claims-object-not-yet = This has not been answered yet, so there is nothing to object to.
claims-object-sent = You wrote to us about this answer on { $at }
claims-object-open = A person answers it
claims-object-answered = Answered on { $at }
claims-letter-objection-received-subject = We have received your objection
claims-letter-objection-received = You wrote to us on { $at } that you do not agree with our answer. This is what you said:
claims-letter-objection-stands = A person reads it and answers you. Until then the answer stands as it is. Your rights under the law remain as they are.
claims-letter-objection-answered-subject = Our answer to your objection
claims-letter-objection-answered = You wrote to us on { $at } that you do not agree with our answer. A person has looked at it and says:
claims-letter-objection-next = This letter does not change the decision. If something else follows, a letter of its own says so. Your rights under the law remain as they are.

# ---- on the board of promises ----

claims-board = { $what } of { $name }
claims-board-amount = { $what } of { $name }, { $amount }

# ---- where a person answers and not the terms ----

claims-waits-title = While your request is decided: { $title }
claims-today-waits = You have asked for this, and your request waits for a person’s decision.
claims-today-days-run-on = Your days to ask run on, and your rights with them.
claims-today-whole-counts = A bundle counts as it was bought: all { $total } units, those of what you gave back too.
claims-today-waits-bank = The bank has given the money of this order back to you already. That is why your request waits for a person’s decision: nothing is paid twice.
claims-today-bank = The bank has given the money of this order back to you already. If you ask, a person looks at it, so that nothing is paid twice.
claims-answer-manual-bank = The bank has given the money of this order back to you already. That is why a person looks at your request: nothing is paid twice. All the facts are collected below.
claims-bank-terms = The bank has given this money back already, so a person decides. Here is what the terms say without that.

# ---- the answer, for whoever asked without signing in ----

claims-read-title = Read our answer
claims-read-lede = You need no account to read it and to say if you do not agree: name your order as you did when you asked.
claims-read-button = Show the answer
claims-read-sign-in = Sign in to see all of it
claims-read-wrong = With this number and this address no answer can be shown here. Look at both in your order confirmation; after many tries within an hour, only signing in helps. Our letter says the same as this page.
claims-read-left-out = What earlier requests and your account have to do with the answer, and what you wrote when you asked, is shown only to you: in our letters, and here once you have signed in.
claims-read-hold = It is not refused. Our letter says what it waits for.

claims-earlier-title = What was answered before
claims-earlier-terms = Until it was decided again, the terms had answered, on { $at }: { $answer }
claims-earlier-person = On { $at } a person had refused it: { $words }
claims-earlier-record = See the record of it
claims-foretold = What would come of it today
claims-follows = When it is given back: { $effects } ({ $clauses }).
claims-follows-end-access = your access ends
claims-follows-remove-progress = your progress is removed
claims-follows-refuse-certificate = no certificate can be issued for it
claims-follows-revoke-certificate = your certificate of { $day } is revoked
claims-follows-bar-purchase = you can buy it again from { $day }
claims-follows-nothing = Nothing else changes then: your access and your progress stay.
claims-counts = Once it is answered, it is your one request for this course under our guarantee ({ $clauses }).
claims-counts-not = It does not count as a request under our guarantee.
claims-today-twice = You name a mistake in billing, and the second payment goes back already. A person asks you whether the course is to be given back, too (C15e).
claims-answer-manual-twice = Your second payment of { $amount } goes back already, whatever becomes of this (C15e). A person finds out whether you want to give the course back, too. Until then you keep it.
claims-twice-terms = The second payment goes back already, so a person asks what else was meant. Here is what the terms say of giving the course back.
claims-letter-manual-twice = Your second payment of { $amount } goes back already, whatever becomes of this request. A person finds out whether you want to give the course back, too; until then you keep it.
claims-letter-certificate-revoked = The certificate that had been issued for it belongs to the record of completion that is removed: it was revoked.
claims-do-problem-guest = Report a technical problem (sign in first: we send you a link)
claims-ask-rarer = Only some of the money, or a grave circumstance
claims-received-no-letter = To this address as many receipts have gone within the hour as we send, so none follows: please print or keep this page. Your time counts all the same.
claims-received-at = We received this on { $at }. The time counts from then.
claims-received-no-password = You need no password: we send you a link.
claims-letter-failed-stands = Our promise stands: the money is to be with you by { $day }.
claims-letter-failed-passed = We had promised it by { $day }. That has passed, and we are sorry: we owe it to you at once, and interest and further rights under the law may arise.
claims-letter-overdue-anew = Counted from today, the same terms give until { $day }: please expect our answer by then. The day we missed stays missed.
