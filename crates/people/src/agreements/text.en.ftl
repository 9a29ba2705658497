# Agreements in English: names of facts and results, comparisons, the decision and the texts.

# Names of facts, as people would say them
agreements-fact-request-sent_at = day and time of your request
agreements-fact-request-order_number = order number in the request
agreements-fact-request-order_unknown = order that could not be found
agreements-fact-request-purchase_day = day of purchase in the request
agreements-fact-request-course = course named in the request
agreements-fact-request-subject = subject line of the request
agreements-fact-request-clear = whether the request is clear
agreements-fact-request-channel = way the request reached us
agreements-fact-request-noted_at = when a call was written down
agreements-fact-request-reason = reason given
agreements-fact-request-exceptional_ground = grave ground named
agreements-fact-request-scope = how much is asked for
agreements-fact-requests-earlier_same_course = earlier requests for this course
agreements-fact-refunds-issued = refunds you were given
agreements-fact-refund-issued_on = day of the last refund for this course
agreements-fact-refund-processed_at = when the refund was processed
agreements-fact-purchase-confirmed_at = when you received the confirmation
agreements-fact-purchase-paid = what you paid
agreements-fact-purchase-price_kind = kind of price
agreements-fact-purchase-item_kind = what you bought
agreements-fact-purchase-channel = where you bought it
agreements-fact-purchase-course = the course
agreements-fact-part-list_price = list price of the course asked back
agreements-fact-bundle-list_price = list prices of the bundle together
agreements-fact-usage-units_done = units you completed
agreements-fact-usage-units_total = units of the course at purchase
agreements-fact-usage-first_at = when you first opened it
agreements-fact-certificate-issued_at = when a certificate was issued
agreements-fact-download-full = whole course downloaded
agreements-fact-download-offered = downloaded only as the player offers
agreements-fact-download-redistribution = evidence of passing it on
agreements-fact-account-standing = standing of your account
agreements-fact-dispute-open_on_order = chargeback open on this order
agreements-fact-dispute-fraud_found = chargeback found fraudulent
agreements-fact-disputes-lost = chargebacks you lost
agreements-fact-problem-reported_at = when a technical problem was reported
agreements-fact-problem-resolved_at = when the problem was solved
agreements-fact-course-changed_at = when the course was changed a lot
agreements-fact-payment-duplicate = amount paid twice
agreements-fact-decision-approved_at = when the refund was approved
agreements-fact-decision-ground = ground it was approved on
agreements-fact-decision-refused = request refused
agreements-fact-support-peak_declared_at = when high volume was announced
agreements-fact-contract-concluded_at = when the contract was concluded
agreements-fact-contract-accepted_at = when you accepted the terms
agreements-fact-contract-kind = kind of contract
agreements-fact-change-posted_at = when a newer version was posted
agreements-fact-change-required_by_law = change required by law
agreements-fact-change-better_for_customer = change in your favour
agreements-fact-consent-begin_early = your consent to begin at once
agreements-fact-consent-acknowledged = your acknowledgement that the right then ends
agreements-fact-consent-confirmed_at = our confirmation of both
agreements-fact-information-withdrawal = when you were told of the right of withdrawal
agreements-fact-service-performed_at = when the service was wholly performed
agreements-fact-customer-kind = consumer or professional
agreements-fact-customer-country = your country
agreements-fact-customer-region = your region
agreements-fact-subscription-period_end = end of the billing period
agreements-fact-subscription-cancelled_at = when the subscription was cancelled
agreements-fact-subscription-plan = subscription plan
agreements-fact-subscription-terms_shown_at = when the plan’s own terms were shown

# Names of what the terms find out, and of the figures in them
agreements-value-refund = Money back
agreements-value-guarantee = The school’s guarantee
agreements-value-guarantee-eligible = The school’s guarantee
agreements-value-guarantee-last_day = Last day of the guarantee
agreements-value-guarantee-refund = Money back under the guarantee
agreements-value-guarantee-window = time to make up your mind
agreements-value-guarantee-max_progress = largest share completed
agreements-value-guarantee-max_recent = number of earlier refunds
agreements-value-guarantee-recent = time in which earlier refunds count
agreements-value-withdrawal = The right of withdrawal
agreements-value-withdrawal-eligible = The right of withdrawal
agreements-value-withdrawal-last_day = Last day to withdraw
agreements-value-withdrawal-kept = Part the school keeps
agreements-value-withdrawal-refund = Money back after withdrawal
agreements-value-repurchase = Buying the course again
agreements-value-repurchase-first_day = First day to buy it again
agreements-value-repurchase-bar = time before buying again
agreements-value-review_by = Last day of our review
agreements-value-answer_by = Last day of our answer
agreements-value-paid_by = Last day of the payment
agreements-value-money-usual_by = Day the money usually arrives
agreements-value-money-usual_from = Day before which the money usually is not there
agreements-value-told-of_transfer = Sentence about bank transfers
agreements-value-told-of_card = Sentence about cards
agreements-value-told-of_wallet = Sentence about wallets
agreements-value-money-missing_from = Day from which to ask where it is
agreements-value-correction = Double charge returned
agreements-value-bundle-share = Share of the course in the bundle
agreements-value-account-closure = Closing of the account
agreements-value-account-suspension = Suspension of the account
agreements-value-change-applies = Newer version applies
agreements-value-contact-open = Office hours
agreements-value-correction-eligible = Double charge proven
agreements-value-correction-refund = Double charge returned
agreements-value-credit-offer = Account credit offered
agreements-value-recovery = Recovery of the debt
agreements-value-request-complete = Request complete
agreements-value-request-counts = Counts as a request
agreements-value-withdrawal-window = time to withdraw
agreements-value-support-patience = time for us to help
agreements-value-distance_teaching-valid = Whether the contract on distance teaching is valid
agreements-value-distance_teaching-instalment_allowed = Whether the instalment is allowed
agreements-value-distance_teaching-half_year = End of the first half-year
agreements-value-distance_teaching-ends_on = Day on which distance teaching ends
agreements-value-ending-at_any_time = Ending at any time
agreements-value-ending_receipt-by = Receipt of the ending
agreements-value-withdrawal_receipt-by = Receipt of the withdrawal
agreements-value-renewed-open_ended = Renewed for an open time
agreements-value-renewed-ends_on = End of the renewed contract
agreements-value-late-legal_from = First day of legal interest
agreements-value-late-legal_interest = Legal interest on a late payment
agreements-value-base_rate-known = Whether the base rate is known
agreements-value-subscription-bound_until = Last day to which you can be bound
agreements-value-renewal-lawful_window = Window of the reminder that the law asks for
agreements-value-retention-until = Last day for which invoices are kept
agreements-value-reduction-prices_from = First day whose prices count beside a reduced one
agreements-value-erasure-covers_invoice = Whether the invoice may be erased
agreements-value-conformity-last_day = Last day to complain of a lack of conformity
agreements-value-conformity-eligible = A lack of conformity
agreements-value-conformity-refund_by = Refund after a lack of conformity
agreements-value-late_delivery-due_on = Last day of the refund without a rise
agreements-value-late_delivery-increase = Rise of a late refund after a missing delivery
agreements-value-late_refund-due_on = Last day of the refund without a rise
agreements-value-late_refund-ninety = Ninetieth day late
agreements-value-late_refund-months_begun = New months of delay
agreements-value-late_refund-increase = Rise of a late refund after a withdrawal
agreements-value-private_teaching-signed_in_time = Signed after the time to reflect
agreements-value-private_teaching-most_in_advance = Most that may be asked in advance
agreements-value-private_teaching-last_day_to_end = Last day to end the teaching
agreements-value-private_teaching-may_end = Ending within three months
agreements-value-private_teaching-most_kept = Most that is owed for that
agreements-value-training-first_payment_day = First day on which payment may be asked
agreements-value-training-most_at_first = Most that may be asked at first
agreements-value-training-ends_by_force_majeure = Ending by force majeure
agreements-value-withdrawal-fee = Cost of withdrawing
agreements-value-withdrawal-repay = time to pay back
agreements-value-exit = Ending a renewed subscription
agreements-value-exit-eligible = Ending a renewed subscription
agreements-value-exit-day = Day of the ending
agreements-value-exit-kept = Part for the days used
agreements-value-exit-refund = Money back after the ending
agreements-value-exit-paid_by = Last day of that payment
agreements-value-exit-interest = Interest for the delay
agreements-value-delivery = Ending for want of access
agreements-value-delivery-eligible = Ending for want of access
agreements-value-delivery-refund = Money back for want of access
agreements-value-delivery-extra_until = Last day of the extra time
agreements-value-delivery-paid_by = Last day of that payment
agreements-value-job = The job guarantee
agreements-value-job-eligible = The job guarantee
agreements-value-job-refund = Money back under the job guarantee
agreements-value-job-last_day = Last day to ask for it
agreements-value-job-complete_on = Day on which all was there
agreements-value-job-paid_by = Last day of that payment
agreements-value-search-end = End of the search
agreements-value-search-period = The search
agreements-value-search-contacts = contacts a week
agreements-value-search-report_every = time between reports
agreements-value-subscription-term = term
agreements-value-subscription-term_start = First day of the term
agreements-value-subscription-term_end = Last day of the term
agreements-value-renewal-happens = Renewal
agreements-value-renewal-day = Day of the renewal
agreements-value-renewal-last_refusal_day = Last day to refuse the renewal
agreements-value-renewal-notice = Time for the reminder
agreements-value-renewal-notice_given = Reminder in time
agreements-value-renewal-price = Price after the renewal
agreements-value-price-listed = Price on the day of the order
agreements-value-bill-due_on = Due day of the bill
agreements-value-late-interest = Interest for paying late
agreements-value-late-lump = Lump sum for recovery
agreements-value-recovery-excess = Costs above the lump sum
agreements-value-suspension-last_day = Last day before a suspension
agreements-value-suspension-from = First day of a suspension
agreements-value-suspension-allowed = Suspension
agreements-value-voucher-earned = Voucher
agreements-value-voucher-month = Month of the voucher
agreements-value-session-movable = Session can be moved
agreements-value-session-forfeited = Session lost
agreements-value-session-next_first_day = First day of the next session
agreements-value-access-by = Access at the latest
agreements-value-fault-heard_at = When we heard of it
agreements-value-fault-answer_by = Answer at the latest
agreements-value-fault-restore_by = Repair at the latest
agreements-value-availability-met = Availability
agreements-value-damage-payable = Damages
agreements-value-damage-cap = Limit of damages
agreements-value-breach-last_day = Last day to put it right
agreements-value-funding-owed = Left open by the funder
agreements-value-diploma-day = Day of the diploma
agreements-value-certificate-earned = Certificate earned
agreements-value-order-valid = Order

# Words of closed lists
agreements-symbol-good = good
agreements-symbol-suspected = under review
agreements-symbol-violation = breach of the terms
agreements-symbol-consumer = consumer
agreements-symbol-professional = professional
agreements-symbol-form = form
agreements-symbol-email = e-mail
agreements-symbol-phone = phone
agreements-symbol-post = post
agreements-symbol-changed_mind = change of mind
agreements-symbol-personal = personal reasons
agreements-symbol-content = content
agreements-symbol-technical = technical problem
agreements-symbol-other = other
agreements-symbol-illness = grave illness
agreements-symbol-life_event = grave event
agreements-symbol-course_defect = defect of the course
agreements-symbol-billing_error = billing error
agreements-symbol-technical_problem = technical problem
agreements-symbol-whole = the whole
agreements-symbol-part = one course of a bundle
agreements-symbol-amount = part of the money
agreements-symbol-paid = paid
agreements-symbol-free = free
agreements-symbol-bonus = gift of a promotion
agreements-symbol-trial = free trial
agreements-symbol-course = course
agreements-symbol-bundle = bundle
agreements-symbol-webinar = webinar
agreements-symbol-material = material
agreements-symbol-goods = goods
agreements-symbol-own = here
agreements-symbol-third_party = another seller
agreements-symbol-digital_content = digital content
agreements-symbol-service = service
agreements-symbol-guarantee = guarantee
agreements-symbol-withdrawal = withdrawal
agreements-symbol-goodwill = goodwill
agreements-symbol-correction = correction
agreements-symbol-monthly = monthly
agreements-symbol-yearly = yearly
agreements-symbol-online = online
agreements-symbol-offline = offline
agreements-symbol-click = click
agreements-symbol-preticked = ticked beforehand
agreements-symbol-none = none
agreements-symbol-change = change
agreements-symbol-ending = ending
agreements-symbol-information = information
agreements-symbol-express = express
agreements-symbol-wallet = online wallet
agreements-symbol-card = card
agreements-symbol-transfer = bank transfer
agreements-symbol-cheque = cheque
agreements-symbol-cash = cash
agreements-symbol-solo = solo
agreements-symbol-class = class
agreements-symbol-plus = plus
agreements-symbol-named_letter = letter by name
agreements-symbol-dedicated_email = e-mail on this alone
agreements-symbol-safeguard = safeguard
agreements-symbol-receivership = receivership
agreements-symbol-liquidation = liquidation
agreements-symbol-registered_post = registered post
agreements-symbol-letter = letter
agreements-symbol-employer = employer
agreements-symbol-funding_body = funding body
agreements-symbol-training_funder = training funder
agreements-symbol-school = school
agreements-symbol-customer = customer
agreements-symbol-registered_letter = registered letter
agreements-symbol-reduction = price reduction
agreements-symbol-maintenance = maintenance
agreements-symbol-update = update
agreements-symbol-malfunction = malfunction
agreements-symbol-outside = outside event
agreements-symbol-fault = fault of the school
agreements-symbol-document = document
agreements-symbol-video = video
agreements-symbol-force_majeure = force majeure
agreements-symbol-funder = funder
agreements-symbol-paris = Paris
agreements-symbol-home = at home
agreements-symbol-permanent = permanent
agreements-symbol-temporary = temporary
agreements-symbol-freelance = freelance
agreements-symbol-non_professional = association or other non-professional

# What a hold waits for
agreements-event-the-dispute-is-closed = the chargeback is closed
agreements-event-the-suspicion-is-cleared-up = the suspicion is cleared up
agreements-event-we-have-had-the-time-to-help = we have had the time to help

# What lines compare, where the rule's own spelling would not read well
agreements-subject-usage-units_done-usage-units_total = Units you completed
agreements-subject-count-requests-earlier_same_course = Earlier requests for this course

agreements-subject-count-refunds-issued-where-issued_on-within-guarantee-recent-before-request-sent_at = Refunds in the time before
agreements-subject-count-disputes-lost-where-closed_on-within-dispute-recent-before-request-sent_at = Chargebacks lost in the time before
agreements-subject-guarantee-window-after-purchase-confirmed_at-that-day-not-counted = The time to make up your mind, from the day after the confirmation
agreements-subject-withdrawal-window-after-contract-concluded_at-that-day-not-counted = The time to withdraw, from the day after the contract was concluded
agreements-subject-rolls-over-non-working-days-of-seat-and-customer = Moves past weekends and holidays, at the school’s seat and where you live
agreements-subject-rolls-over-non-working-days-of-customer = Moves past weekends and holidays where you live
agreements-subject-round-half-up-to-the-cent = Rounded to the cent
agreements-subject-at-most-purchase-paid = At most what you paid
agreements-subject-purchase-paid-minus-withdrawal-kept = What you paid, less the part kept
agreements-subject-purchase-paid-part-list_price-bundle-list_price = The course’s share of what you paid, by list prices
agreements-subject-otherwise-purchase-paid-usage-units_done-usage-units_total = Otherwise: the part of the price for the units you completed
agreements-subject-otherwise-0-00-EUR = Otherwise: nothing
agreements-subject-0-00-EUR = Nothing
agreements-subject-otherwise-as-the-contract-says = Otherwise: as the contract says
agreements-subject-otherwise-eu-longer-after-eu-withdrawal-after-contract-concluded_at = Otherwise: the longer time, because you were not told of the right
agreements-subject-otherwise-answer-longest-after-request-sent_at = Otherwise: the usual time to answer
agreements-subject-otherwise-review-longest-after-request-sent_at = Otherwise: the usual time to review
agreements-subject-payment-longest-after-decision-approved_at = The longest time for the payment, from the approval on
agreements-subject-bank-latest-after-refund-processed_at = The latest arrival at your bank, from the processing on
agreements-subject-the-day-after-bank-patience-after-refund-processed_at = The day after the time a bank may need
agreements-subject-the-day-after-repurchase-bar-after-refund-issued_on-that-day-not-counted = The day after the time before buying again
agreements-subject-would-be-yes-manual = Would be yes: a person decides
agreements-subject-subscriptions-plans = Subscription plans on offer
agreements-subject-time-of-request-sent_at = Time of day of your request
agreements-subject-weekday-of-request-sent_at = Day of the week of your request
agreements-subject-as-the-contract-says = As the contract says
agreements-subject-day-of-request-sent_at = The day of your message
agreements-subject-otherwise-day-of-question-asked_at = Otherwise: the day asked about
agreements-subject-otherwise-de-longer-after-de-withdrawal-after-contract-concluded_at = Otherwise: the longer time, because you were not told of the right
agreements-subject-otherwise-fr-longer-after-fr-withdrawal-after-contract-concluded_at = Otherwise: the longer time, because you were not told of the right
agreements-subject-otherwise-training-withdrawal_afar-after-contract-concluded_at-that-day-not-counted = Otherwise: the time to withdraw at a distance
agreements-subject-the-day-after-withdrawal-last_day = The day on which the time to withdraw is over
agreements-subject-fern-half_year-after-contract-concluded_at = The end of the first half-year
agreements-subject-otherwise-fern-later_notice-after-request-sent_at = Otherwise: the longer time of notice
agreements-subject-otherwise-the-day-after-invoice-due_on = Otherwise: the day on which the invoice is late
agreements-subject-otherwise-interest-on-invoice-unpaid-at-de_247_rates-consumer-from-late-legal_from-to-late-until = Otherwise: legal interest on what is open
agreements-subject-otherwise-interest-on-invoice-unpaid-at-fr_l313_2_rates-other-from-the-day-after-invoice-due_on-to-late-until-fr-penalty_times = Otherwise: the least penalty between professionals
agreements-subject-otherwise-de-lump_sum = Otherwise: the lump sum
agreements-subject-otherwise-fr-lump_sum = Otherwise: the lump sum
agreements-subject-otherwise-recovery-documented-minus-late-lump = Otherwise: the documented costs, less the lump sum
agreements-subject-at-least-0-00-EUR = At least nothing
agreements-subject-de-retention-after-the-last-day-of-the-year-of-invoice-issued_on = The time to keep it, from the end of its year
agreements-subject-fr-retention-after-the-last-day-of-the-year-of-invoice-issued_on = The time to keep it, from the end of its year
agreements-subject-otherwise-eu-conformity-after-access-given_at = Otherwise: two years from the access
agreements-subject-eu-conformity_refund-after-ending-declared_on = The time for the refund, from the ending on
agreements-subject-fr-delivery-refund-after-ending-declared_on = The time for the refund, from the ending on
agreements-subject-otherwise-purchase-paid-fr-delivery-third_rate = Otherwise: the highest step of the rise
agreements-subject-fr-late-grace-after-request-sent_at = The time for the refund, from your withdrawal on
agreements-subject-fr-late-fifth-after-late_refund-due_on = The ninetieth day late
agreements-subject-months-and-rest-from-the-day-after-late_refund-ninety-to-refund-processed_at = Months of delay beyond that
agreements-subject-round-up-to-the-whole = A month that has begun counts
agreements-subject-otherwise-withdrawal-refund-fr-late-fifth_rate-plus-fr-late-month_rate-late_refund-months_begun = Otherwise: half of it, and more for each new month
agreements-subject-contract-price-teaching-advance = Thirty percent of the price
agreements-subject-contract-price-teaching-ending_share = Thirty percent of the price
agreements-subject-contract-price-training-advance = Thirty percent of the price
agreements-subject-teaching-ending-after-contract-concluded_at = Three months from the contract on
agreements-subject-at-most-renewal-paid = At most what was paid for the renewal
agreements-subject-renewal-paid-minus-exit-kept = What was paid for the renewal, less the part kept
agreements-subject-fr-renewal-refund-after-exit-day = The time for the refund, from the ending on
agreements-subject-otherwise-interest-on-exit-refund-at-fr_l241_3_rates-other-from-the-day-after-exit-paid_by-to-exit-interest_until = Otherwise: legal interest on the refund

# Words of the language inside a comparison
agreements-keyword-count = number of
agreements-keyword-where = where
agreements-keyword-within = within
agreements-keyword-before = before
agreements-keyword-after = after
agreements-keyword-is = is
agreements-keyword-not = not
agreements-keyword-and = and
agreements-keyword-or = or
agreements-keyword-yes = yes
agreements-keyword-no = no
agreements-keyword-absent = absent
agreements-keyword-recorded = recorded
agreements-keyword-one = one
agreements-keyword-of = of
agreements-keyword-day = day
agreements-keyword-issued_on = issued

# Comparisons
agreements-op-at_most = at most { $limit }
agreements-op-at_least = at least { $limit }
agreements-op-below = fewer than { $limit }
agreements-op-above = more than { $limit }
agreements-op-is = { $limit }
agreements-op-is_not = anything but “{ $limit }”
agreements-op-one_of = one of: { $limit }
agreements-op-is_one_of = one of: { $limit }
agreements-op-not_in = not in: { $limit }
agreements-op-from_to = within { $limit }
agreements-op-is_absent = must not have happened
agreements-op-is_absent-given = must not be given
agreements-op-is_recorded = must be recorded
agreements-op-in = one of: { $limit }
agreements-op-not_after = by { $limit }
agreements-op-not_before = from { $limit } on
agreements-op-before = before { $limit }
agreements-op-after = after { $limit }
agreements-op-by = by { $limit }
agreements-op-not_by = not yet on { $limit }
agreements-op-within = within { $limit }

# Values
agreements-absent = none
# What it means that nothing was said of a fact: a request for no part of a purchase is for all of it.
agreements-absent-request-scope = the whole purchase
agreements-unknown = not known
agreements-none = none
agreements-yes = yes
agreements-no = no
agreements-share = { $part } of { $whole }
agreements-percent-share = { $percent }, which is { $share }
agreements-a-month = { $rate } a month
agreements-window = { $from } to { $to }
agreements-weekday-0 = Monday
agreements-weekday-1 = Tuesday
agreements-weekday-2 = Wednesday
agreements-weekday-3 = Thursday
agreements-weekday-4 = Friday
agreements-weekday-5 = Saturday
agreements-weekday-6 = Sunday
agreements-month-1 = January
agreements-month-2 = February
agreements-month-3 = March
agreements-month-4 = April
agreements-month-5 = May
agreements-month-6 = June
agreements-month-7 = July
agreements-month-8 = August
agreements-month-9 = September
agreements-month-10 = October
agreements-month-11 = November
agreements-month-12 = December
agreements-length-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
agreements-length-business-days = { $count ->
    [one] { $count } business day
   *[other] { $count } business days
}
agreements-length-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
agreements-length-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
agreements-length-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
agreements-length-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
agreements-length-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
agreements-length-working-hours = { $count ->
    [one] { $count } hour on working days
   *[other] { $count } hours on working days
}

# The answer
agreements-answer-yes = Yes.
agreements-answer-no = No.
agreements-answer-manual = A person decides this. Nothing is refused.
agreements-answer-hold = We wait until { $events }; then we decide.
agreements-answer-needs = We cannot decide yet. We still need: { $facts }.
agreements-answer-value = { $value }
agreements-answer-refund-yes = You get { $amount } back.
agreements-answer-refund-yes-plain = You get your money back.
agreements-answer-refund-no = You do not get your money back under these terms.
agreements-answer-refund-manual = A person decides about your refund. Nothing is refused.
agreements-answer-guarantee-yes = You get { $amount } back.
agreements-answer-guarantee-yes-plain = You get your money back.
agreements-answer-guarantee-no = The guarantee gives nothing back.
agreements-answer-withdrawal-yes = Your withdrawal stands. You get { $amount } back.
agreements-answer-withdrawal-yes-plain = Your withdrawal stands.
agreements-answer-withdrawal-no = There is no right of withdrawal here.
agreements-answer-repurchase-yes = You can buy this course.
agreements-answer-repurchase-no = You cannot buy this course again yet.
agreements-outcome-manual = a person decides
agreements-outcome-proposed = a person decides; proposed: { $amount }
agreements-outcome-hold = waits until { $events }
agreements-outcome-needs = missing: { $facts }

# The decision's table
agreements-amount = Amount:
agreements-amount-proposed = Proposed:
agreements-table = What decided
agreements-column-clause = Clause
agreements-column-condition = What it says, and your value
agreements-column-contract = By the contract alone
agreements-column-law = By the law alone
agreements-column-result = What holds
agreements-results = Results
agreements-column-rule = Rule
agreements-column-compared = What is compared
agreements-column-value = Value
agreements-column-holds = Holds
agreements-limit = Limit
agreements-cell-silent = says nothing
agreements-cell-struck = struck by { $by }
agreements-mark-yes = in order
agreements-mark-no = stands in the way
agreements-mark-manual = a person decides
agreements-mark-hold = waiting
agreements-mark-needs = not known
agreements-given-before = { $owed }, less { $given } already given back on { $days }: { $left }.
agreements-if-applied = would be { $value }, if it applied
agreements-met-count = { $count ->
    [one] { $count } condition is met
   *[other] { $count } conditions are met
}
agreements-exceptions-count = { $count ->
    [one] { $count } exception does not apply here
   *[other] { $count } exceptions do not apply here
}
agreements-unneeded-count = { $count ->
    [one] { $count } condition was not needed
   *[other] { $count } conditions were not needed
}
agreements-unneeded = Not needed for this answer: { $rule }
agreements-exceptions = The right ends early, or is not there, when
agreements-exception-not-here = does not apply here
agreements-struck = What the law strikes
agreements-what-would = What would have changed it
agreements-notes = Days and notices
agreements-note-weekend = { $day } is a weekend day: the last day moves to the next working day.
agreements-note-holiday = { $day } is a holiday ({ $name }, { $region }): the last day moves to the next working day.
agreements-note-law = The law notes: { $because } ({ $clauses })
agreements-trace = The whole trace, line by line
agreements-document = { $title }, version { $version }
agreements-json = This decision as data

# What would have changed it
agreements-change = { $subject }: { $nearest } instead of { $left }.
agreements-change-past = { $subject }: { $nearest } would have passed; it is { $left }, and that cannot change any more.
agreements-change-never = That cannot change any more.
agreements-change-fixed = { $subject }: { $left }. That cannot change any more.
agreements-change-other = { $subject }: anything but { $left }.
agreements-change-other-account-standing = What we found about your account would have to be lifted ({ $subject }: { $left }).
agreements-change-usage-units_done-usage-units_total = { $nearest ->
    [one] You would have had to complete no more than { $nearest } unit ({ $subject }: { $left }).
   *[other] You would have had to complete no more than { $nearest } units ({ $subject }: { $left }).
}
agreements-change-request-sent_at = You would have had to ask by { $nearest } ({ $subject }: { $left }).
agreements-change-request-scope = You would have had to ask for { $nearest } ({ $subject }: { $left }).
agreements-lose-share = Completing unit { $unit } of { $total } { $tense ->
    [past] before you asked would have ended
   *[open] would end
} { $ground ->
    [guarantee] our guarantee
    [withdrawal] the right of withdrawal
   *[all] it
}.
agreements-lose-day = Asking after { $day } { $tense ->
    [past] would have been
   *[open] would be
} too late{ $ground ->
    [guarantee] {" "}for our guarantee
    [withdrawal] {" "}to withdraw
   *[all] {""}
}.
agreements-then-alone = By itself that would have meant: { $answer }.
agreements-then-not-enough = By itself that would not have been enough.
agreements-then-still = { $ground ->
    [guarantee] Our guarantee
    [withdrawal] The law
   *[other] Another ground
} { $tense ->
    [past] would still have given
   *[open] would still give
} you { $amount }.
agreements-then-yes = yes, { $amount }
agreements-then-needed = { $fact }: { $value }
agreements-then-together = Only together would these have been enough: { $changes }. Then: { $answer }.

# If you asked on…
agreements-curve = If you asked on another day
agreements-curve-decided = If you had asked on another day
agreements-curve-asked = The day you asked
agreements-curve-until = Until { $to }:
agreements-curve-between = From { $from } to { $to }:
agreements-curve-from = From { $from }:
agreements-curve-nothing = nothing

# The offer page
agreements-promise-sentence =
    Changed your mind? Ask by { $day }, having done { $units } of { $total } units or fewer, and you get { $amount } back.

# The texts
agreements-because-a-waiver-needs-express-consent-acknowledgement-and-confirmation = a waiver needs express consent, acknowledgement and confirmation
agreements-because-without-it-the-right-lasts-longer = without it the right lasts longer
agreements-terms-title = Terms
agreements-terms-intro = These are the texts that decide. Every number in the margin can be linked to, and each version stays where it is.
agreements-terms-contract = What we agree with you
agreements-terms-law = The law above it
agreements-terms-law-eu = European Union
agreements-terms-law-de = Germany
agreements-terms-law-fr = France
agreements-terms-general = General rules
agreements-terms-column-text = Text
agreements-terms-column-version = Version
agreements-terms-column-from = In force from
agreements-terms-column-status = Status
agreements-terms-in-en = (in English)
agreements-terms-in-fr = (in French)
agreements-terms-in-de = (in German)
agreements-terms-in-force = in force
agreements-terms-earlier = earlier
agreements-terms-coming = to come
agreements-terms-examples-title = Example texts, not in force here
agreements-terms-examples-intro = These come with the program. No order of this school accepts them, and customers do not find them in this list.
agreements-terms-example = not in force here
agreements-terms-example-notice = This is an example text, not in force here: no order of this school accepts it.
agreements-terms-withdrawal-form = Model withdrawal form
agreements-terms-empty-title = No texts yet
agreements-terms-empty = The texts that decide will stand here once the school has published them.
agreements-terms-version-line = Version { $version }, in force from { $day }
agreements-terms-not-in-force = This version is not the one in force. It still decides for everybody who accepted it.
agreements-terms-to-in-force = Read the version in force
agreements-terms-save = Save this text
agreements-terms-print = To print, use your browser; the page is set for paper.
agreements-terms-hash = Fingerprint of the text
agreements-terms-file-hash = SHA-256 of the saved file
agreements-terms-versions = Versions
agreements-terms-language = This text is written in English; that wording is the one that counts.
agreements-terms-translation = This is a translation with the same values; the English wording is the one that decides.
agreements-terms-file-note = Saved from { $school }. The text above is version { $version } of { $document }; its fingerprint is { $hash }.
agreements-terms-examples = { $n ->
    [one] One example
   *[other] { $n } examples
}
agreements-terms-facts = The ordinary case the examples start from
agreements-terms-contents = Contents
agreements-terms-rules = The rule as the program reads it
agreements-foot-terms = Terms
agreements-fact-request-reviewed_at = when a waiting request was looked at again
agreements-fact-question-asked_at = moment the question is asked for
agreements-fact-feature-in_offer_at_order = feature part of the offer when you ordered
agreements-fact-feature-in_offer_now = feature part of the offer today
agreements-fact-feature-chargeable = feature that costs something
agreements-fact-account-registered_at = when you registered
agreements-fact-seller-identity_on = day for which the seller is named
agreements-fact-order-channel = way the order was given
agreements-fact-order-names_terms = order that refers to these terms
agreements-fact-order-acceptance = how the terms were accepted
agreements-fact-order-shown_hash = text shown before the order
agreements-fact-order-accepted_hash = text accepted
agreements-fact-order-texts_hashed = texts listed in the contract
agreements-fact-order-company = order for a company
agreements-fact-order-authority = authority to order for the company
agreements-fact-customer-birth_on = your day of birth
agreements-fact-order-fields_missing = required fields left empty
agreements-fact-order-summary_at = when the summary was shown
agreements-fact-order-payment_named = means of payment given
agreements-fact-order-clicked_at = when the order was confirmed by click
agreements-fact-order-button_obliges = button that says the order must be paid
agreements-fact-order-details_false = details found to be false
agreements-fact-order-evidence = evidence kept with the case
agreements-fact-request-kind = what your message is about
agreements-fact-invoice-issued_on = day of the invoice
agreements-fact-price-tax_included = price shown with all taxes
agreements-fact-price-told_at = when the price was told
agreements-fact-price-shown = price shown
agreements-fact-price-charged = price charged
agreements-fact-extra-charge = cost on top of the price
agreements-fact-extra-consent = consent to the extra cost
agreements-fact-payment-method = means of payment
agreements-fact-payment-method_offered = means offered at the order
agreements-fact-payment-provider = payment provider
agreements-fact-payment-card_data_kept = card data kept by the school
agreements-fact-payment-received_at = when the payment was received
agreements-fact-subscription-offer = offer ordered
agreements-fact-subscription-starts_on = first day of the subscription
agreements-fact-subscription-terms_before = terms already over
agreements-fact-subscription-named_end = day named for the end
agreements-fact-renewal-paid = paid for the renewed term
agreements-fact-renewal-new_price = price asked from the renewal
agreements-fact-renewal-rise_accepted_at = when you accepted the higher price
agreements-fact-renewal-notices = letters about the renewal
agreements-fact-contract-special_statute = special statute
agreements-fact-change-in_force_on = day the newer version takes effect
agreements-fact-change-notified_at = when you were told of the newer version
agreements-fact-invoice-amount = amount of the invoice
agreements-fact-invoice-due_on = due day of the invoice
agreements-fact-invoice-paid_on = day the invoice was paid
agreements-fact-invoice-unpaid = part of the invoice left open
agreements-fact-recovery-documented = documented costs of recovery
agreements-fact-bank-refusal_fee = documented fee for the refused payment
agreements-fact-customer-insolvency = open insolvency proceeding
agreements-fact-formal_notice-sent_on = day of the formal notice
agreements-fact-formal_notice-form = form of the notice
agreements-fact-service-suspended_on = day the service was suspended
agreements-fact-second_notice-sent_on = day of the second notice
agreements-fact-deposit-paid = deposit paid
agreements-fact-funding-kind = who funds the training
agreements-fact-funding-funder_share = part of the funder
agreements-fact-funding-customer_share = your part of the price
agreements-fact-funding-funder_paid = paid by the funder
agreements-fact-funding-default_told_on = day you were told of the default
agreements-fact-funding-deadline_on = day agreed with the funder
agreements-fact-funding-completed_on = day the training was completed
agreements-fact-funding-lost_share = fees the funder does not pay
agreements-fact-funding-absence_cause = why the training was not completed
agreements-fact-support_given-on = day you supported a member
agreements-fact-support_given-to_customer = member who was a customer already
agreements-fact-vouchers-earned = vouchers already earned
agreements-fact-vouchers-last_month = latest month with a voucher
agreements-fact-voucher-amount = amount of the voucher
agreements-fact-result-mark = mark reached
agreements-fact-result-pass_mark = pass mark
agreements-fact-certificate-registered = registered certificate
agreements-fact-path-parts_passed = parts of the path passed
agreements-fact-path-parts_total = parts of the path
agreements-fact-diploma-awarded_on = day the jury awarded the diploma
agreements-fact-course-offline = course available offline
agreements-fact-mentoring-in_offer = offer with a mentor
agreements-fact-mentoring-schedule_agreed_at = when the schedule was agreed
agreements-fact-task-due_on = day the task was due
agreements-fact-task-done_on = day the task was done
agreements-fact-session-starts_at = beginning of the session
agreements-fact-session-joined_at = when you joined
agreements-fact-session-notice_at = when you told the mentor
agreements-fact-sessions-booked = sessions booked
agreements-fact-sessions-late = sessions you were late for
agreements-fact-conduct-reported = bad behaviour reported
agreements-fact-conduct-goes_on = conduct that went on
agreements-fact-mediation-offered_on = day a mediation was offered
agreements-fact-breach-clause = clause that was broken
agreements-fact-breach-notified_at = when you were told of a breach
agreements-fact-breach-cured_on = day the breach ended
agreements-fact-breach-by = who broke the contract
agreements-fact-access-given_at = when access was given
agreements-fact-delivery-notice_on = day you asked for access
agreements-fact-delivery-refused = delivery clearly refused
agreements-fact-delivery-time_essential = day of access essential
agreements-fact-ending-declared_on = day the contract was ended
agreements-fact-ending-form = form of the ending
agreements-fact-complaint-sent_on = day of the complaint
agreements-fact-item-delivered_on = day of delivery
agreements-fact-item-unavailable_at = when the item proved unavailable
agreements-fact-replacement-same_quality = replacement of equal quality and price
agreements-fact-replacement-refused_on = day you refused the replacement
agreements-fact-defect-hidden = hidden defect of goods
agreements-fact-defect-found_on = day the defect was found
agreements-fact-defect-choice = your choice
agreements-fact-interruption-cause = cause of the interruption
agreements-fact-interruption-claimed = compensation asked for
agreements-fact-file-format = kind of file
agreements-fact-file-zipped = file in a zip archive
agreements-fact-information-items_missing = information not given
agreements-fact-availability-month = month measured
agreements-fact-availability-down_minutes = minutes without service
agreements-fact-fault-reported_at = when you reported the malfunction
agreements-fact-fault-blocking = service cannot be used at all
agreements-fact-fault-restored_at = when the service was restored
agreements-fact-damage-event_on = day of the damaging event
agreements-fact-damage-direct = direct damage claimed
agreements-fact-damage-indirect = indirect damage claimed
agreements-fact-damage-proof = proof of the damage
agreements-fact-damage-cause = cause of the damage
agreements-fact-damage-gross_fault = gross fault or intent
agreements-fact-payments-made = payments made
agreements-fact-clause-struck = clause not written
agreements-fact-force_majeure-claimed = force majeure claimed
agreements-fact-force_majeure-final_on = day the impediment was final
agreements-fact-service-resumed_on = last day of the suspension
agreements-fact-dispute-court = court of the dispute
agreements-fact-jobs-taken = jobs accepted or started
agreements-fact-jobs-disputed = fit of a job disputed
agreements-fact-permit-valid_until = last day of the work permit
agreements-fact-residence-left_on = day you moved abroad
agreements-fact-residence-mobile = willingness to move in the country
agreements-fact-contacts-new = contacts with employers
agreements-fact-contacts-shortfall_waived = shortfall waived
agreements-fact-reports-complete = complete reports
agreements-fact-reports-incomplete = incomplete reports
agreements-fact-mentoring-asked = sessions asked for
agreements-fact-offers-received = fitting offers received
agreements-fact-honour-declared_on = day of your declaration
agreements-fact-search-supported_at = when the school supported you
agreements-fact-job-request_sent_at = when the reimbursement was asked for
agreements-fact-job-seeker_certificate_on = certificate of the employment office
agreements-fact-job-certificate_delayed = certificate delayed by the office
agreements-fact-job-bank_details_on = bank details
agreements-fact-job-evidence_on = evidence of the search
agreements-fact-path-months_stated = average duration of the path
agreements-fact-path-monthly_price = monthly price of the path
agreements-fact-school-withdrawal_page = the page on which you can withdraw
agreements-fact-school-withdrawal_form = where the model form for withdrawing is
agreements-fact-school-mediation_body = the body that mediates in disputes
agreements-fact-school-ending_page = the page on which you can end the contract
agreements-fact-school-ending_needs_login = whether one must sign in to end the contract
agreements-fact-school-regime_distance_teaching = whether the German law on distance teaching applies
agreements-fact-school-distance_teaching_approval = number of the course’s approval
agreements-fact-school-regime_private_teaching = whether the French rules on private distance teaching apply
agreements-fact-school-regime_vocational = whether the French rules on vocational training apply
agreements-fact-contract-price = price of the whole contract
agreements-fact-contract-received_on = day on which you received the contract to read
agreements-fact-contract-law_reproduced = whether the contract reproduces the law
agreements-fact-contract-in_writing = whether there is a training contract of its own
agreements-fact-payment-advance = what is paid before the teaching begins
agreements-fact-payment-asked_on = day on which the first payment was asked for
agreements-fact-payment-instalment_months = months that one instalment pays for
agreements-fact-reduction-began_at = when the reduction began
agreements-fact-erasure-asked_at = when you asked to be forgotten
agreements-fact-sessions-missed = sessions you missed
agreements-fact-confirmation-sent_at = when the confirmation was sent
agreements-fact-confirmation-bounced = confirmation that came back
agreements-diff-counts =
    { $changed ->
        [0] Every clause is as it was.
        [one] One clause is not as it was; as before: { $same }.
       *[other] { $changed } clauses are not as they were; as before: { $same }.
    }
agreements-diff-added = new
agreements-diff-removed = taken out
agreements-diff-changed = changed
agreements-diff-gone = struck:
agreements-diff-new = now:
agreements-terms-since = Changed since { $version }
agreements-terms-since-title = What changed from { $before } to { $after }
agreements-promise-ruled-out = Our guarantee would give you nothing back here. { $conditions } Your right of withdrawal is not touched by it.
agreements-line-happened = What happened
agreements-line-as-above = as said above
agreements-line-EU-CRD-16m-contract-kind-service = You asked us on { $consent-begin_early } to begin early and acknowledged that this costs the right; we confirmed both on { $consent-confirmed_at }; the course was opened on { $usage-first_at }.
agreements-line-C13a-contract-kind-service = You asked us on { $consent-begin_early } to begin early and acknowledged that this costs the right; we confirmed both on { $consent-confirmed_at }; the course was opened on { $usage-first_at }.
agreements-line-EU-CRD-16a-contract-kind-digital_content = You asked us on { $consent-begin_early } to begin early and acknowledged that this costs the right; all of it was provided on { $service-performed_at }.
agreements-line-C13a-contract-kind-digital_content = You asked us on { $consent-begin_early } to begin early and acknowledged that this costs the right; all of it was provided on { $service-performed_at }.
agreements-change-told = That you consented to begin early, and what followed, cannot change any more.
agreements-line-DE-356-5-contract-kind-service = You asked us on { $consent-begin_early } to begin early and acknowledged that this costs the right; we confirmed both on { $consent-confirmed_at }; the course was opened on { $usage-first_at }.
agreements-line-FR-L221-28-13-contract-kind-service = You asked us on { $consent-begin_early } to begin early and acknowledged that this costs the right; we confirmed both on { $consent-confirmed_at }; the course was opened on { $usage-first_at }.
agreements-line-DE-356-4-contract-kind-digital_content = You asked us on { $consent-begin_early } to begin early and acknowledged that this costs the right; all of it was provided on { $service-performed_at }.
agreements-line-FR-L221-28-1-contract-kind-digital_content = You asked us on { $consent-begin_early } to begin early and acknowledged that this costs the right; all of it was provided on { $service-performed_at }.

# How a condition came out, in a whole sentence
agreements-not-so-far = not so far
agreements-not-begun = its period has not begun yet
agreements-awaits = The period for this has not begun yet, so nothing is too late.
agreements-not-known = Not known yet: { $subject }.
agreements-unmet = Not met: { $what }.
agreements-unmet-needed = What is needed: { $limit }.
agreements-unmet-told = The right of withdrawal has ended. { $told }
agreements-met = { $subject }: { $value }.
agreements-met-values = { $sentence } (Yours: { $value }. Limit: { $limit }.)
agreements-unmet-guarantee-eligible-purchase-item_kind = Our guarantee covers what we teach, and what you bought is something else ({ $value }).
agreements-unmet-guarantee-eligible-request-sent_at = You did not ask in time: you asked on { $value }, and the last day was { $limit }.
agreements-unmet-guarantee-eligible-usage-units_done-usage-units_total = You have completed more of the course than the guarantee allows: { $value } units. The limit is { $limit }.
agreements-unmet-guarantee-eligible-count-requests-earlier_same_course = You have asked for this course before, alone or in a bundle. Requests that were decided: { $value }.
agreements-unmet-guarantee-eligible-count-refunds-issued-where-issued_on-within-guarantee-recent-before-request-sent_at = You have been given too many refunds in the time before: { $value }. There must be fewer than { $limit }.
agreements-unmet-guarantee-eligible-account-standing = Your account is not in good standing: we have told you of a breach of our terms.
agreements-unmet-guarantee-eligible-download-full = You have taken a whole course away by means the player does not offer.
agreements-unmet-guarantee-eligible-download-offered = You have taken a whole course away by means the player does not offer.
agreements-unmet-guarantee-eligible-download-redistribution = There is evidence that course material was copied in order to be passed on.
agreements-unmet-guarantee-eligible-certificate-issued_at = A certificate of completion had been issued to you before you asked, on { $value }.
agreements-unmet-guarantee-eligible-purchase-price_kind = You did not buy this course for a price: it was free, a gift of a promotion, or a trial.
agreements-unmet-guarantee-eligible-purchase-channel = You bought this course from another seller; please ask that seller.
agreements-unmet-withdrawal-eligible-customer-kind = The law gives the right of withdrawal to consumers, and you bought as a professional.
agreements-unmet-withdrawal-eligible-customer-country = The Union’s right of withdrawal is for consumers who live in it, and you live elsewhere.
agreements-unmet-withdrawal-eligible-request-scope = The right of withdrawal is for the contract as a whole, and you asked for a part of it.
agreements-unmet-withdrawal-eligible-request-sent_at = The time to withdraw was over: you wrote on { $value }, and the last day was { $limit }.
agreements-unmet-withdrawal-eligible-usage-first_at = You had opened the course, on { $value }, and under these terms that gives up the right of withdrawal.
agreements-unmet-withdrawal-eligible-purchase-price_kind = You owed no price for this course, so that there is no money to give back.
agreements-unmet-withdrawal-eligible-purchase-channel = You bought this course from another seller, and it is from that seller’s contract that you can withdraw; please ask that seller.
agreements-unmet-withdrawal-eligible-contract-kind = You owed no price for this course, and without a price the right of withdrawal ends once it was opened or wholly given.
agreements-met-guarantee-eligible-request-sent_at = You asked in time: on { $value }; the last day is { $limit }.
agreements-met-guarantee-eligible-usage-units_done-usage-units_total = You had completed { $value } units; the limit is { $limit }.
agreements-met-guarantee-eligible-count-refunds-issued-where-issued_on-within-guarantee-recent-before-request-sent_at = Refunds you were given in the time before: { $value }; there must be fewer than { $limit }.
agreements-met-guarantee-eligible-download-redistribution = There is no evidence that course material was passed on.
agreements-met-guarantee-eligible-certificate-issued_at = No certificate of completion had been issued to you when you asked.
agreements-met-guarantee-eligible-purchase-price_kind = You bought this course; it was not given away.
agreements-met-guarantee-eligible-purchase-channel = You bought this course from us.
agreements-met-withdrawal-eligible-customer-kind = You bought as a consumer.
agreements-met-withdrawal-eligible-customer-country = You live in the European Union.
agreements-met-withdrawal-eligible-request-scope = You asked for the whole.
agreements-met-withdrawal-eligible-request-sent_at = You wrote in time: on { $value }; the last day is { $limit }.
agreements-met-withdrawal-eligible-usage-first_at = You had not opened the course when you wrote.
agreements-met-withdrawal-eligible-consent-begin_early = Before it was opened you had not asked us to begin early.
agreements-met-withdrawal-eligible-consent-acknowledged = You had not acknowledged in time that beginning early costs the right.
agreements-met-withdrawal-eligible-consent-confirmed_at = We had not confirmed to you in time that beginning early costs the right.
agreements-met-withdrawal-eligible-service-performed_at = The service had not been wholly performed when you wrote.
agreements-met-withdrawal-eligible-purchase-price_kind = You bought this course; it was not given away.
agreements-met-withdrawal-eligible-purchase-channel = You bought this course from us.
agreements-met-withdrawal-eligible-request-kind = You declared that you withdraw.
# The same in short, for the staff, who read of a customer
agreements-noted-ended = The right of withdrawal has ended: beginning early was agreed, and it was begun.
agreements-noted-guarantee-eligible-purchase-item_kind = Not something we teach: { $value }.
agreements-noted-guarantee-eligible-request-sent_at = Asked on { $value }; the last day was { $limit }.
agreements-noted-guarantee-eligible-usage-units_done-usage-units_total = { $value } units completed; { $nearest } would be allowed.
agreements-noted-guarantee-eligible-count-requests-earlier_same_course = Decided requests for this course before: { $value }.
agreements-noted-guarantee-eligible-count-refunds-issued-where-issued_on-within-guarantee-recent-before-request-sent_at = Refunds in the time before: { $value }; there must be fewer than { $limit }.
agreements-noted-guarantee-eligible-account-standing = A breach of the terms was notified.
agreements-noted-guarantee-eligible-download-full = A whole course was taken away by means the player does not offer.
agreements-noted-guarantee-eligible-download-offered = A whole course was taken away by means the player does not offer.
agreements-noted-guarantee-eligible-download-redistribution = There is evidence that course material was passed on.
agreements-noted-guarantee-eligible-certificate-issued_at = A certificate was issued on { $value }.
agreements-noted-guarantee-eligible-purchase-price_kind = No price was owed: free, a gift, or a trial.
agreements-noted-guarantee-eligible-purchase-channel = Bought from another seller.
agreements-noted-withdrawal-eligible-customer-kind = No right of withdrawal: bought as a professional.
agreements-noted-withdrawal-eligible-customer-country = No right of withdrawal: lives outside the European Union.
agreements-noted-withdrawal-eligible-request-scope = No right of withdrawal: only a part is asked for.
agreements-noted-withdrawal-eligible-request-sent_at = The time to withdraw was over: the last day was { $limit }.
agreements-noted-withdrawal-eligible-usage-first_at = Opened on { $value }, which under the terms gives up the right of withdrawal.
agreements-noted-withdrawal-eligible-purchase-price_kind = No price was owed: free, a gift, or a trial.
agreements-noted-withdrawal-eligible-purchase-channel = Bought from another seller.
agreements-noted-withdrawal-eligible-contract-kind = No right of withdrawal: no price was owed, and it was opened or wholly given.
agreements-symbol-DE = Germany
agreements-symbol-US = United States

# Who accepted what, for the staff
agreements-accepted-title = Accepted terms
agreements-accepted-nothing = Nothing so far.
agreements-accepted-at = Accepted on
agreements-accepted-shown = As it was shown
agreements-accepted-file = the file that was shown
agreements-accepted-line = version { $version }, accepted on { $at }.
agreements-accepted-list = Who accepted what
agreements-accepted-intro = How often each version was accepted. Whose acceptance it was stands on the page of each person and of each order.
agreements-accepted-times = Times
agreements-accepted-people = People
agreements-accepted-last = Last
agreements-staff-yes = The terms give { $amount } back.
agreements-staff-no = The terms give nothing back.
agreements-staff-manual = The terms leave this to a person.
agreements-staff-condition = What it says, and the value of this case
agreements-staff-result = What the customer gets
agreements-seller-name = Name
agreements-seller-address = Address
agreements-seller-email = E-mail
agreements-seller-phone = Telephone
agreements-seller-other = the terms say “{ $text }”, the settings “{ $settings }”
agreements-seller-nothing = the terms say “{ $text }”, the settings nothing
