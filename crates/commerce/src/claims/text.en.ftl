# Claims in English: asking for money back, the answer, the desk.

claims-nav-desk = Desk
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
claims-hint-order = It stands in your order confirmation, for example 2027-48301574.
claims-hint-course = Only needed if the order has several courses.
claims-hint-reason = Neither answer is a condition. In a hard case a person looks at yours, whatever the rules say.
claims-hint-words = You need not write anything.
claims-reason-changed-mind = I changed my mind
claims-reason-personal = Personal reasons
claims-reason-content = The content
claims-reason-technical = A technical problem
claims-reason-other = Something else
claims-ground-illness = Grave illness or a stay in hospital
claims-ground-life-event = A grave event in my life
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
claims-received-text = A receipt with its content, date and time goes to the address you gave; to one address we send at most twenty an hour. The time counts from when you sent it.
claims-received-next = If it fits an order, our answer goes to the address of that order. Otherwise a person looks for it.
claims-received-sign-in = Sign in to see the answer

# ---- before asking ----

claims-today-title = If you asked today: { $title }
claims-today-yes = You would get { $amount } back.
claims-today-no = The terms would give no refund.
claims-today-manual = A person would decide.
claims-today-manual-proposed = A person would decide; the terms propose { $amount }.
claims-today-hold = The answer would wait for an event.
claims-today-last = Last day: { $day }.
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
claims-bar-refunds = Earlier refunds, without withdrawals under the law
claims-bar-refunds-value = { $n ->
    [one] { $n } refund
   *[other] { $n } refunds
}
claims-bar-refunds-limit = fewer than { $n }
claims-do-refund = Ask for a refund
claims-do-withdrawal = Withdraw from contract
claims-open-claim = See the answer
claims-warning-unit = If you finish this unit, you can no longer get { $amount } back under our guarantee.
claims-warning-certificate = Once the certificate is issued, you can no longer get { $amount } back under our guarantee.
claims-warning-download = After this download you can no longer get { $amount } back under our guarantee.
claims-warning-law = The law still lets you withdraw: { $day }.

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
claims-answer-failed = Your refund of { $amount } came back to us
claims-answer-failed-text = We still owe it to you. A person sees to it.
claims-answer-refused = No: the terms give no refund for this request
claims-answer-refused-text = The reasons stand below, each with its clause. What you can do instead stands after them.
claims-answer-closed = We could not find what your declaration is about
claims-answer-closed-text = Write to us if you think this is a mistake.
claims-next = What happens next
claims-next-sent = Sent: { $at }
claims-next-decided = Decided: { $at }
claims-next-processed = Taken over by the payment provider: { $at }
claims-next-settled = Paid: { $at }
claims-next-failed = Came back: { $at }
claims-next-provider = Next, the payment provider takes the refund over. Then your access ends and we write to you.
claims-next-bank = Next, the money arrives by the means you paid with. Banks take some days.
claims-next-again = Next, we send the money again or ask you where it should go.
claims-next-person = Next, a person looks at it and writes to you.
claims-next-event = Next, we look again every day, and at once when the event has happened.
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
claims-money-intended = on its way to the provider
claims-money-processed = taken over by the provider
claims-money-settled = paid
claims-money-failed = came back

# ---- promises ----

claims-promise-review = Review the request
claims-promise-answer = Answer the request
claims-promise-money = Pay the money back
claims-promise-money-missed = The money is overdue; interest and further rights under the law may arise.

# ---- letters ----

claims-letter-declared = What you declared
claims-letter-field = Field
claims-letter-said = Content
claims-letter-open = See the answer and the record
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
claims-letter-processed-subject = Your refund of { $amount } is processed
claims-letter-processed = The payment provider has taken over your refund of { $amount } for: { $title }.
claims-letter-usual-by = If you paid by bank transfer, the money is usually there by { $by }. How long a bank takes is not in our hands.
claims-letter-missing-from = If it is not there on { $from }, ask your bank or payment provider, and tell us.
claims-letter-access-ended = Your access to { $title } has ended, your progress in it is removed, and no certificate can be issued for it. Invoices and the record of this decision are kept.
claims-letter-delete-downloads = Please delete the material you downloaded.
claims-letter-buy-again = You can buy the same course again from { $day }.
claims-letter-failed-subject = Your refund came back to us
claims-letter-failed = The refund of { $amount } could not be paid out and came back to us. We still owe it to you. We try again and write to you if we need another way of paying.
claims-letter-goodwill-subject = { $amount } in goodwill
claims-letter-goodwill = Your request was refused, and that answer stands. We give you { $amount } in goodwill all the same.
claims-letter-credit-note = Our credit note { $number } over { $amount } is attached. It corrects invoice { $invoice }.
claims-letter-closed-subject = We could not find your order
claims-letter-closed = You wrote to us on { $at }. We found no order that your declaration could be about.
claims-letter-twice-subject = You paid twice: { $amount } goes back
claims-letter-twice = Order { $order } was paid twice. The second payment of { $amount } goes back at once. You need not do anything.

# ---- the desk ----

claims-desk-title = Desk
claims-desk-filters = Which claims
claims-desk-waiting = Waiting for us
claims-desk-all = All
claims-desk-empty = Nothing is waiting
claims-desk-empty-claims = No claim is waiting
claims-desk-empty-text = Claims that a person must look at appear here, what is due first at the top.
claims-desk-who = Who
claims-desk-state = State
claims-desk-amount = Amount
claims-desk-amount-goodwill = { $amount } in goodwill
claims-desk-alarms = Alarms about money
claims-desk-alarm-id = What
claims-desk-alarm-since = Since
claims-desk-alarm-problem = Problem
claims-desk-money-back = Money that came back
claims-desk-money-back-text = It could not be paid out and is still owed. Sending it again is a new attempt with a key of its own, to the original means; nothing is credited a second time.
claims-desk-money-for = What for
claims-desk-money-for-claim = A claim that was granted
claims-desk-money-for-goodwill = Goodwill
claims-desk-money-for-excess = Paid twice
claims-desk-money-for-late = Paid after the order was given up
claims-desk-undelivered = Letters that did not arrive
claims-desk-undelivered-text = Until a confirmation arrives, no period of its order begins. A letter may also come back after a mail server had taken it: then what it says has not been read. Send it again, to the address the account has by now, or set it aside once you have seen to it.
claims-desk-letter = Letter
claims-desk-letter-to = To
claims-desk-came-back = It came back: { $problem }
claims-desk-send-again = Send it again
claims-desk-seen-to = Seen to
claims-desk-claim = { $kind }: { $name }
claims-desk-as-customer = As the customer sees it
claims-desk-facts = The facts it was decided on
claims-desk-fact = Fact
claims-desk-fact-value = Value
claims-desk-fact-absent = does not exist
claims-desk-acts = What was done at the desk
claims-desk-act = Act
claims-desk-actor = By
claims-desk-amount-field = Amount
claims-desk-reasons = Reasons (the customer reads them; their language is { $language })
claims-desk-approve = Approve and pay back
claims-desk-refuse = Refuse the request
claims-desk-again = Have the terms decide again
claims-desk-again-text = On what is known now; the time it was sent at stays.
claims-desk-goodwill = Give in goodwill
claims-desk-goodwill-text = The refusal stays as it is. Access and progress stay too.
claims-desk-attach = Tie to this order
claims-desk-close = Close without a decision
claims-desk-retry = Send the money again
claims-desk-retry-text = A new attempt with a key of its own, to the original means.
claims-act-approve = Approve
claims-act-refuse = Refuse
claims-act-goodwill = Goodwill
claims-act-attach = Tie to an order
claims-act-decide-again = Decide again
claims-act-retry = Pay again
claims-act-close = Close
claims-need-amount = Write an amount in { $currency }, for example 50.00.
claims-need-words = Write why, in up to 4000 characters.
claims-findings = What was found out
claims-findings-none = Nothing so far.
claims-finding-new = Note something
claims-finding-item = Item
claims-finding-kind = What
claims-finding-words = Evidence and circumstances
claims-finding-button = Note it
claims-finding-end = It has ended
claims-finding-open = { $kind }, since { $since }.
claims-finding-ended = { $kind }, from { $since } to { $until }.
claims-finding-dispute = Dispute at the bank
claims-finding-problem = Technical problem reported
claims-finding-copied = Whole course copied by means the player does not offer
claims-finding-passed-on = Material passed on
claims-finding-changed = Course much changed after the purchase

# ---- problems ----

claims-problem-not-paid = This order has not been paid, so there is nothing to give back. You can cancel it instead.
claims-problem-refunded = Its money was sent back already; if it came back to us, it is owed and stands at the desk.
claims-problem-asked = You have asked for this already. Here is how it stands.
claims-problem-changed = Somebody else changed this claim meanwhile. Open it again.
claims-problem-not-now = This cannot be done while the claim stands as it does.
claims-problem-too-much = More cannot go back than was paid and has not gone back already.
claims-problem-nothing = The amount must be above zero.
claims-problem-no-order = No order has this number.

# ---- what people asked after trying ----

claims-ask-help-refund = This asks under our terms, and the better of guarantee and law decides. To withdraw from the contract as the law lets you, without our agreement, there is another way:
claims-ask-help-withdrawal = This declares that you withdraw, which needs no agreement of ours while the right lasts. If it has ended, our guarantee is looked at as well. To ask for your money back under our terms, there is another way:
claims-ask-other-refund = Withdraw from contract
claims-ask-other-withdrawal = Ask for a refund
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
claims-promise-twice = Pay back what was paid twice
claims-letter-person-terms = What the terms left to a person, and what stood in the way
claims-letter-refused-person = No: a person looked at your request and refused it, for these reasons.
claims-desk-table-oldest = Claims, what is late first
claims-desk-table-newest = Claims, the newest first
claims-desk-declared = What the customer declared
claims-desk-about = What it is about
claims-part-of = { $title } (from the bundle “{ $bundle }”)
claims-desk-paid = Paid for it
claims-desk-confirmed = Order confirmed
claims-desk-unconfirmed = not confirmed yet
claims-desk-confirmation-back = Confirmation came back
claims-desk-owed = Owed, and by when
claims-desk-orders = Orders of this person, and the one that was named
claims-desk-order-line = { $order } of { $at }: { $titles }, { $total }
claims-desk-choice-all = Order { $order }, everything in it, { $paid }
claims-desk-choice = Order { $order }: { $title }, { $paid }
claims-desk-choice-part = Order { $order }: only “{ $title }” from the bundle, { $paid }
claims-desk-which = Which purchase is meant?
claims-desk-other-order = Number of another order
claims-desk-approve-text = This is a refund, whatever the amount: when the money has gone, access to the purchase ends, its progress is removed and no certificate can be issued (C7a, C7c, C7d). To give a part and leave access and progress as they are, refuse with reasons and then give in goodwill. The amount and your reasons stand in the letter and on the customer’s page.
claims-need-which = Choose which purchase is meant.
claims-desk-too-much = At most { $cap } can go back: more is not left of what was paid.
claims-desk-late = This claim changed while you were writing
claims-desk-late-text = Nothing of what you sent was done. How the claim stands now: { $state }.
claims-desk-late-act = { $act }: { $who }, { $at }.
claims-desk-late-typed = What you had written:
claims-desk-buyer = Who bought
claims-desk-order-paid = Paid on
claims-desk-order-unpaid = not paid
claims-desk-bought = What was bought
claims-desk-payments = Payments
claims-desk-payment = Payment
claims-desk-payment-intended = begun
claims-desk-payment-linked = waits for the customer
claims-desk-payment-settled = received
claims-desk-payment-declined = declined
claims-desk-payment-superseded = another was made instead
claims-desk-payment-in = Received
claims-desk-payment-out = Given back
claims-desk-order-unasked = Nothing has been asked about this order.
claims-desk-orders-none = This person has ordered nothing.

# ---- what came by e-mail, telephone or post ----

claims-way-email = E-mail
claims-way-phone = Telephone
claims-way-post = Letter by post
claims-request-title = Write down a request
claims-request-lede = For what came by e-mail, telephone or post. It goes the same way as a declaration on this site: the receipt leaves at once, the time it was sent at decides, and what we promise runs from the day it reached us.
claims-request-button = Write it down and send the receipt
claims-field-way = How it was sent
claims-field-reached = Reached us
claims-field-sent-day = Day it was sent
claims-field-sent-time = Time it was sent
claims-field-reached-day = Day it reached us
claims-field-customer = Name of the customer
claims-field-locale = Language of our letters
claims-field-customer-words = The customer’s words
claims-hint-sent-day = Of a letter, the day of its postmark; of a call, the day of the call.
claims-hint-sent-time = As the clocks in { $place } show it, for example 23:50. If nobody knows the hour, take the earliest that is possible.
claims-hint-reached = Leave it empty if it reached us when it was sent, as e-mails and calls do.
claims-hint-request-order = If the customer named none, leave it empty: then we ask for what is missing.
claims-need-kind = Choose what is declared.
claims-need-means = Choose how it was sent.
claims-need-sent = Write the day and the time it was sent, for example 23:50.
claims-need-past = It cannot have been sent later than now.
claims-need-after-order = It cannot have been sent before its order, which was placed on { $at }.
claims-need-reached = Write the day the letter reached us.
claims-need-reached-later = It cannot have reached us before it was sent, or after today.
claims-need-customer = Write the customer’s name.
claims-need-customer-email = Write the e-mail address that the receipt goes to.
claims-letter-refund-entered = Your refund request reached us on { $at }. This is what we have written down. If something in it is wrong, please answer this letter.
claims-letter-withdrawal-entered = Your withdrawal from the contract reached us on { $at }. This is what we have written down. If something in it is wrong, please answer this letter.
claims-act-enter = Write down a request

# ---- what is missing, asked once ----

claims-act-ask = Ask the customer
claims-desk-ask = Ask what is missing
claims-desk-ask-text = One letter says what the terms miss in the declaration, with a link to complete it. We ask once (C4d), and the first message keeps its time.
claims-desk-question = What else you ask (the customer reads it; their language is { $language })
claims-desk-asked = Customer asked
claims-desk-completed = Completed by the customer
claims-desk-not-yet = not yet
claims-problem-asked-once = The customer was asked already. The terms let us ask once.
claims-missing-request-order-number = the order number
claims-missing-request-purchase-day = the day of the purchase
claims-missing-request-course = the name of the course
claims-letter-refund-asked-subject = Your refund request: something is missing
claims-letter-withdrawal-asked-subject = Your withdrawal: something is missing
claims-letter-asked = Your message of { $at } has reached us. To find out what it is about, we need from you:
claims-letter-asked-kept = We ask you this once. Your first message keeps its time, { $at }, however long it takes you to answer.
claims-letter-complete = Complete your declaration
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
claims-today-problem = A technical problem was reported on { $at } and is not solved yet. Your days to ask run on.
claims-report-title = Report a technical problem
claims-report-lede = Tell us what does not work. Your report counts from the moment you send it, and you lose nothing if you ask for your money instead.
claims-report-words = What does not work
claims-report-hint = Which unit, which device and browser, and what you see.
claims-report-button = Send the report
claims-report-need-words = Write what does not work, in up to 2000 characters.
claims-letter-problem-subject = We have received your report
claims-letter-problem = You reported a technical problem with { $title }, order { $order }, on { $at }. This is what you wrote:
claims-letter-problem-next = We look into it. If you ask for your money meanwhile, the terms you accepted count from this report.
claims-desk-problems = Technical problems that are not solved
claims-finding-since = Since when
claims-finding-since-hint = Date and time on the school’s clock, for example 2027-03-14 16:00. A problem counts from when it was reported to us. Empty means now.
claims-finding-need-since = Write date and time like 2027-03-14 16:00, not before the order and not in the future.
claims-dispute-ended = It has ended. How?
claims-dispute-need-end = Say how the dispute ended: the terms ask for it.
claims-dispute-end-won = The bank gave the customer the money back
claims-dispute-end-lost = The bank refused it
claims-dispute-end-fraud = It was found to be a fraud
claims-dispute-end-withdrawn = The customer took it back
claims-dispute-follows = What the terms leave to a person
claims-dispute-follows-text = The program does none of this by itself. Whoever decides it carries it out and records how the account stands, with the reason.
claims-dispute-person = The person’s page
claims-dispute-account-suspension = The account may be suspended while the dispute is open.
claims-dispute-recovery = The money may be claimed back.
claims-dispute-account-closure = The account may be ended for good.
claims-peak-title = More mail than usual
claims-peak-lede = While this is announced, whoever writes to us reads it on the form before they write, and the longer time of the terms counts for our answer (C16c). What was sent before keeps its time.
claims-peak-none = Nothing is announced.
claims-peak-since = Announced on { $at }.
claims-peak-words = Why there is more mail than usual
claims-peak-declare = Announce it from now on
claims-peak-end = It is over
claims-peak-announced = Since { $at } we have had more mail than usual. Our answer may take longer than on other days, as the terms say.
claims-field-scope = How much you ask for
claims-scope-whole = Everything
claims-scope-amount = Some of the money
claims-hint-scope = If you ask for some of the money, say below how much and why. A person looks at the case itself; no result is promised, even where the terms would give everything.

# ---- what a late answer, and what is back already, say ----

claims-letter-manual-by = We answer by { $by }.
claims-letter-overdue-subject = Our answer to you is late
claims-letter-overdue = You wrote to us on { $at }, and we promised you an answer by the end of { $day }. That day has passed without one, and we are sorry. Nothing is lost: whoever answers has been told that it is late, and your message keeps its time.
claims-next-overdue = The day we promised an answer by has passed. It stands first among what waits for us.
claims-back-line = { $amount } for { $title } on { $at } (order { $order })
claims-letter-back-subject = Your money went back already
claims-letter-back = You wrote to us on { $at }. What you ask for went back to you before:
claims-letter-back-next = It went back by the means you paid with. If you mean something else, or it has not arrived, please answer this letter.
claims-answer-back = { $amount } had gone back already
claims-answer-back-text = What was asked for had been paid back before. A letter says when.
claims-problem-not-back = Nothing of this order went back.

# ---- the desk: late, found, looked at twice ----

claims-desk-due = Answer by
claims-desk-due-by = { $day }
claims-desk-due-money = money by { $day }
claims-desk-due-missed = missed: { $day }
claims-desk-late-count = { $count ->
    [one] { $count } promised day was missed. It stands first.
   *[other] { $count } promised days were missed. They stand first.
}
claims-desk-amount-asked = { $amount } asked for
claims-desk-accepted = Accepted terms
claims-desk-words = Words
claims-desk-reads = Reads
claims-desk-reads-line = The customer reads { $language }.
claims-desk-back-title = Paid back already
claims-desk-back-text = A letter to the account of the order says how much went back, and when. The declaration is closed.
claims-desk-back-button = Close and say it is paid back
claims-desk-which-order = Which order is meant?
claims-desk-order-back = The money of this order was sent back already. You can close the declaration and say so.
claims-find = Find a person, a claim or an order
claims-find-field = Name, e-mail address or order number
claims-find-button = Find
claims-find-none = Nothing bears this text. Try a part of the name or of the address.
claims-find-people = People
claims-find-email = E-mail address
claims-look-title = Look again: { $act }
claims-look-typed = What you wrote
claims-look-approve = { $name } ({ $email }) gets { $amount } back for { $title }, by the means they paid with; once the provider has taken it over, { $lines }; and the letter “{ $letter }” leaves now, in { $language }, with your reasons.
claims-look-approve-plain = { $name } ({ $email }) gets { $amount } back for { $title }, by the means they paid with, and the letter “{ $letter }” leaves now, in { $language }, with your reasons.
claims-look-approve-nothing = { $name } ({ $email }) gives { $title } back and no money moves: { $lines }; and the letter “{ $letter }” leaves now, in { $language }, with your reasons.
claims-look-approve-nothing-plain = { $name } ({ $email }) gives { $title } back, no money moves, and the letter “{ $letter }” leaves now, in { $language }, with your reasons.
claims-look-refuse = { $name } ({ $email }) gets nothing back for { $title }, keeps access and progress, and the letter “{ $letter }” leaves now, in { $language }, with your reasons.
claims-look-goodwill = { $name } ({ $email }) gets { $amount } in goodwill for { $title }, by the means they paid with; the refusal, access and progress stay as they are, and the letter “{ $letter }” leaves now, in { $language }, with your reasons.
claims-look-close = What { $name } declared is closed without a decision, and the letter “{ $letter }” goes to { $email } now, in { $language }, with your reasons.
claims-look-back = What was declared is closed, because the money is back: { $lines }; the letter “{ $letter }” that says so goes to { $name } ({ $email }) now, in { $language }.
claims-look-retry = { $amount } goes to { $name } ({ $email }) once more, by the means they paid with; nothing is credited a second time, and no letter leaves now.
claims-look-then-end-access = access to it ends
claims-look-then-remove-progress = its progress is removed
claims-look-then-refuse-certificate = no certificate can be issued for it
claims-look-then-bar-purchase = it can be bought again from { $day }
claims-look-then-send-letter = a second letter says so
claims-look-button-approve = Pay back { $amount }
claims-look-button-approve-nothing = Say yes; no money moves
claims-look-button-goodwill = Give { $amount } in goodwill
claims-look-button-retry = Send { $amount } again
claims-look-again = { $amount } of order { $order } goes once more to { $name }, by the means they paid with, as a new attempt; nothing is credited a second time, and no letter leaves now.

# ---- money at the bank ----

claims-desk-bank = At the bank
claims-problem-disputed = The money of this order is in dispute at the bank: what is paid now may be paid twice. Wait until the dispute has ended (C11c).
claims-problem-bank-paid = The bank has given the money of this order back already. Refuse, and say so in your reasons; nothing more is owed.
claims-letter-problem-ended-subject = The problem you reported
claims-letter-problem-ended = We hold the technical problem with { $title }, order { $order }, that was reported on { $at } for solved.
claims-letter-problem-ended-next = If it is not, answer this letter or report it again: then it counts from that report.
