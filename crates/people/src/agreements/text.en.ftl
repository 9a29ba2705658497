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
agreements-op-is_not = not: { $limit }
agreements-op-one_of = one of: { $limit }
agreements-op-is_one_of = one of: { $limit }
agreements-op-not_in = not in: { $limit }
agreements-op-from_to = within { $limit }
agreements-op-is_absent = must not have happened
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
agreements-answer-refund-no = You do not get your money back under these terms.
agreements-answer-refund-manual = A person decides about your refund. Nothing is refused.
agreements-answer-guarantee-yes = You get { $amount } back.
agreements-answer-guarantee-no = The guarantee gives nothing back.
agreements-answer-withdrawal-yes = Your withdrawal stands. You get { $amount } back.
agreements-answer-withdrawal-no = There is no right of withdrawal here.
agreements-answer-repurchase-yes = You can buy this course.
agreements-answer-repurchase-no = You cannot buy this course again yet.
agreements-outcome-manual = a person decides
agreements-outcome-proposed = a person decides; proposed: { $amount }
agreements-outcome-hold = waits until { $events }
agreements-outcome-needs = missing: { $facts }

# The decision's table
agreements-amount = Amount:
agreements-table = What decided
agreements-column-clause = Clause
agreements-column-condition = What it says, and your value
agreements-column-contract = The contract says
agreements-column-law = The law adds
agreements-column-result = What you get
agreements-column-rule = Rule
agreements-column-compared = What is compared
agreements-column-value = Value
agreements-column-holds = Holds
agreements-limit = Limit
agreements-cell-silent = says nothing
agreements-cell-asks = asks for it
agreements-cell-struck = struck by { $by }
agreements-mark-yes = in order
agreements-mark-no = stands in the way
agreements-mark-manual = a person decides
agreements-mark-hold = waiting
agreements-mark-needs = not known
agreements-struck = What the law strikes
agreements-what-would = What would have changed it
agreements-what-changes = What would change it
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
agreements-change-fixed = { $subject }: { $left }. That cannot change any more.
agreements-change-usage-units_done-usage-units_total = It would have had to be { $nearest } units at most ({ $subject }: { $left }).
agreements-change-request-sent_at = Asking by { $nearest } ({ $subject }: { $left }).
agreements-lose-share = Completing unit { $unit } of { $total } would end it.
agreements-lose-day = Asking later than { $day } would be too late.

# The offer page
agreements-promise-sentence =
    Changed your mind? Ask by { $day }, having done { $units } of { $total } units or fewer, and you get { $amount } back.

# The texts
agreements-terms-title = Terms
agreements-terms-intro = These are the texts that decide. Every number in the margin can be linked to, and each version stays where it is.
agreements-terms-contract = What we agree with you
agreements-terms-law = The law above it
agreements-terms-general = General rules
agreements-terms-column-text = Text
agreements-terms-column-version = Version
agreements-terms-column-from = In force from
agreements-terms-column-status = Status
agreements-terms-in-force = in force
agreements-terms-earlier = earlier
agreements-terms-coming = to come
agreements-terms-empty-title = No texts yet
agreements-terms-empty = The texts that decide will stand here once the school has published them.
agreements-terms-version-line = Version { $version }, in force from { $day }
agreements-terms-not-in-force = This version is not the one in force. It still decides for everybody who accepted it.
agreements-terms-to-in-force = Read the version in force
agreements-terms-save = Save this text
agreements-terms-print = To print, use your browser; the page is set for paper.
agreements-terms-hash = Hash of the version
agreements-terms-file-hash = Hash of the file
agreements-terms-versions = Versions
agreements-terms-language = This text is written in English; that wording is the one that counts.
agreements-terms-translation = This is a translation with the same values; the English wording is the one that decides.
agreements-terms-file-note = Saved from { $school }. The text above is version { $version } of { $document }; its hash is { $hash }.
agreements-terms-rules = The rule as the program reads it
agreements-foot-terms = Terms
agreements-fact-request-reviewed_at = when a waiting request was looked at again
agreements-promise-ruled-out = Our guarantee would give you nothing back here. This condition is not met: { $conditions } Your right of withdrawal is not touched by it.
agreements-line-happened = What happened
agreements-line-EU-CRD-16m-contract-kind-service = You asked us on { $consent-begin_early } to begin early and acknowledged that this costs the right; we confirmed both on { $consent-confirmed_at }; the course was opened on { $usage-first_at }.
agreements-line-C13a-contract-kind-service = You asked us on { $consent-begin_early } to begin early and acknowledged that this costs the right; we confirmed both on { $consent-confirmed_at }; the course was opened on { $usage-first_at }.
agreements-line-EU-CRD-16a-contract-kind-digital_content = You asked us on { $consent-begin_early } to begin early and acknowledged that this costs the right; all of it was provided on { $service-performed_at }.
agreements-line-C13a-contract-kind-digital_content = You asked us on { $consent-begin_early } to begin early and acknowledged that this costs the right; all of it was provided on { $service-performed_at }.
agreements-change-told = { $told } That cannot change any more.
