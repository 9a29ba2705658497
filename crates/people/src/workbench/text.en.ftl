# The workbench for terms, in English.

workbench-title = Workbench for terms
workbench-nav = Workbench
workbench-way = Where you are
workbench-intro = Write the next version of a text, see at once what the program makes of it, try it on everything that was decided, and publish it. What was accepted before goes on deciding.
workbench-documents = Texts and drafts
workbench-column-text = Text
workbench-column-in-force = In force
workbench-column-draft = Draft
workbench-coming = Version { $version } is published and comes into force on { $day }
workbench-go-on = Go on writing
workbench-changed-at = last changed { $at }
workbench-begin = Begin a draft
workbench-ended = This draft has ended: it was published or put away.
workbench-school-title = What applies to your school
workbench-school-intro = Some rules of law apply only to certain schools. Say once whether they apply to yours, and why; the answer is kept with its reason and stands beside the facts of every case.
workbench-not-said = not said yet
workbench-applies = applies
workbench-applies-not = does not apply
workbench-regime = Does it apply to your school?
workbench-regime-choose = Please choose one of the two.
workbench-reason = Why
workbench-reason-missing = Please say why: whoever looks at it in a year needs the reason.
workbench-say = Keep the answer
workbench-draft-of = Draft: { $document }
workbench-sides = Sides of the draft
workbench-side-write = Write
workbench-side-read = Read
workbench-side-changes = Changes
workbench-side-trial = Try
workbench-side-publish = Publish
workbench-languages = Languages
workbench-read = As people will see it
workbench-read-hint = What stands in a field is a value the rules reckon with. Change it here: it is written into the source, and into the other languages as far as their sentences allow.
workbench-value = Value “{ $value }” in: { $sentence }
workbench-source = The source
workbench-source-hint = Sentences, rules and examples, as they are kept. Saving keeps what was changed on either side.
workbench-save = Save the draft
workbench-look = Look again
workbench-away = Put the draft away
workbench-overtaken = Somebody else saved meanwhile
workbench-overtaken-text = What you typed stands in the field and is not saved. Saving it now replaces what the other wrote.
workbench-repair-about =
    Some examples expect what the text said before, or a translation lags behind: { $count ->
        [one] one place
       *[other] { $count } places
    }. If you meant the change, take over what the draft says now. Nothing else in it is touched.
workbench-repair-turning = { $count ->
    [one] One of them would be answered otherwise: it goes
   *[other] { $count } of them would be answered otherwise: they go
} along under another title, or each by itself.
workbench-repair = Take over what the draft says now
workbench-repair-list = Before and after, place by place
workbench-repair-example = Take the new result as expected
workbench-repair-translation = Take the value of the text that decides
workbench-repair-gone = This place is not there as you saw it; look again
workbench-repair-waits = Examples and translations can be taken over as soon as the errors in the text are mended: what they would say now may come of a slip.
workbench-repair-title = Title of the example
workbench-repair-title-hint = It would be answered otherwise. Does its title still say what it shows? It goes along with all others only under another title; by itself also under this one.
workbench-repair-titles = What is left are examples that would be answered otherwise: give each a title that fits, or take it over by itself.
workbench-repair-left = { $taken ->
    [0] Nothing was taken over
    [one] One place was taken over
   *[other] { $taken } places were taken over
}; { $count ->
    [one] one is
   *[other] { $count } are
} left
workbench-case-title = Add an example from a real case
workbench-case = Number of the decision
workbench-case-add = Add as an example
workbench-case-name = a case of { $day } ({ $id })
workbench-case-unknown = No decision has this number.
workbench-case-unsound = The draft cannot be read: mend what is marked first.
workbench-sound = The text is sound
workbench-unsound = The text is not sound yet
workbench-counts = { $clauses ->
    [one] { $clauses } clause
   *[other] { $clauses } clauses
}, { $rules ->
    [one] { $rules } rule
   *[other] { $rules } rules
}, { $examples ->
    [one] { $examples } example
   *[other] { $examples } examples
}, { $failed ->
    [one] { $failed } of them fails
   *[other] { $failed } of them fail
}.
workbench-following = { $count ->
    [one] One example fails beside these errors
   *[other] { $count } examples fail beside these errors
}, perhaps because of them. Mend them first, and see what is left.
workbench-line = { $language }, line { $line }:
workbench-examples = Examples: { $examples }
workbench-holds = holds
workbench-fails = fails
workbench-lints = { $count ->
    [one] { $count } thing
   *[other] { $count } things
} to answer before publication: see Publish.
workbench-read-draft = A draft: nobody has accepted it, nothing is decided by it.
workbench-unreadable = The draft cannot be read yet.
workbench-trial-intro = A trial decides again what the school has decided: once by the text the draft was begun from, once by the draft, both under the law of the draft’s first day.
workbench-trial-nothing = Nothing was decided yet
workbench-trial-nothing-text = As soon as somebody asks for something and is answered, a draft can be tried on it.
workbench-trial-which = Question
workbench-trial-question = { $question }: { $cases ->
    [one] { $cases } decision
   *[other] { $cases } decisions
}
workbench-trial-begin = Try the draft
workbench-trial-waits = The draft can be tried as soon as nothing of this is open any more. Where examples only expect what the text said before, a button under Write takes over what it says now.
workbench-trial-unknown = Nothing was decided on this question.
workbench-trials = Trials
workbench-trial-began = Begun
workbench-trial-cases = Cases
workbench-trial-state = State
workbench-trial-failed = could not be tried
workbench-trial-ended = ended
workbench-trial-older = ended, of an older state of the draft
workbench-trial-running = running
workbench-trial-of = Trial: { $question }
workbench-trial-progress = { $done } of { $cases ->
    [one] { $cases } case
   *[other] { $cases } cases
}
workbench-trial-found = { $changed } of { $cases ->
    [one] { $cases } case
   *[other] { $cases } cases
} would have been answered otherwise.
workbench-trial-alike = Both texts answer every case that was decided so far alike. Cases to come may lie where the two differ.
workbench-trial-money = Money given back: { $before } before, { $after } with the draft, a difference of { $more }.
workbench-trial-days = { $cases ->
    [one] { $cases } case
   *[other] { $cases } cases
} would have another day, by { $days ->
    [one] { $days } day
   *[other] { $days } days
}.
workbench-trial-undecided = { $cases ->
    [one] { $cases } case
   *[other] { $cases } cases
} could not be decided any more: { $fact } is not known.
workbench-trial-moved = { $cases ->
    [one] One of these cases gives money
   *[other] { $cases } of these cases give money
}, before or with the draft. { $moved ->
    [0] In none would the amount be another.
    [one] In one the amount would be another; the steps are whole units of its currency.
   *[other] In { $moved } the amount would be another; the steps are whole units of its currency.
}
workbench-bar-same = as it was
workbench-bar-less-over = more than { $to } less
workbench-bar-less-between = { $from } to { $to } less
workbench-bar-less-to = up to { $to } less
workbench-bar-more-to = up to { $to } more
workbench-bar-more-between = { $from } to { $to } more
workbench-bar-more-over = more than { $to } more
workbench-trial-answers = How cases were answered, and would be
workbench-trial-before = Before
workbench-trial-after = With the draft
workbench-trial-clauses = Which clauses make the difference
workbench-trial-clause = Clause
workbench-trial-won = became a yes
workbench-trial-lost = were a yes
workbench-trial-samples = Cases to read
workbench-trial-because = Because of § { $clauses }
workbench-answer-yes = yes
workbench-answer-no = no
workbench-answer-manual = a person decides
workbench-answer-hold = waits
workbench-answer-needs = something is not known
workbench-answer-value = a value
workbench-lints-title = What has to be answered
workbench-lints-none = Nothing: the text raises no question.
workbench-lint-struck = The law will strike this
workbench-lint-struck-text = For those it protects, this passage counts as not written. Say why it shall stand all the same, or take it out.
workbench-lint-late = On some days this promise comes later than the law allows
workbench-lint-late-text = Even when every step is taken in time, these days end later than the law’s. The earlier day holds; a shorter promise would say so itself.
workbench-lint-closed = This time is over before it begins
workbench-lint-closed-text = In such a case nobody can keep within it. Say what shall hold instead.
workbench-lint-offset = A time that does not follow the summer
workbench-lint-offset-text = Half of the year this name is an hour beside the clock. Write “local time” instead.
workbench-lint-missing = The law asks for something the school does not have yet
workbench-lint-missing-text = The law asks the school for this before anybody orders. A page has to be there; of anything else, say here where the customer finds it.
workbench-lint-regime = Nobody has said whether this regime applies
workbench-lint-regime-text = Say it once on the workbench’s first page; until then answer here why the text may go out.
workbench-lint-default = The draft left this open
workbench-lint-default-text = A figure was chosen so that the rule can decide. Say that it is the one you want.
workbench-lint-part = This changed in some languages only
workbench-lint-part-text = The other languages still say what they said before. Change them too, or say why these words alone needed changing.
workbench-lint-part-where = Changed in { $changed }; not in { $unchanged }.
workbench-lint-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
} in the two years after it comes into force
workbench-lint-say = Say it now
workbench-lint-stops = This stops publication.
workbench-lint-answer = Your answer, which stays with the version
workbench-lint-keep = Keep all answers
workbench-lint-kept = Answered { $at }.
workbench-publish = Publish
workbench-ask = Ask for publication
workbench-publish-text = From { $day } on, new orders accept this text. Orders accepted before keep theirs.
workbench-publish-two = Two persons publish: one asks, another publishes the very same text.
workbench-publish-asked = You have asked. Somebody else has to publish it.
workbench-published = This draft was published.
workbench-published-from = It is in force from { $day }, for what is ordered from then on.
workbench-published-read = Read the version
workbench-put-away = This draft was put away.
workbench-open-findings = { $count ->
    [one] { $count } error stands
   *[other] { $count } errors stand
} in the text.
workbench-open-stops = { $count ->
    [one] { $count } thing stops
   *[other] { $count } things stop
} publication.
workbench-open-unanswered = { $count ->
    [one] { $count } thing waits
   *[other] { $count } things wait
} for an answer.
workbench-open-past = It would come into force on { $day }. The first day it may have is { $first }: choose that day or a later one.
workbench-open-taken = A version { $version } exists already. Choose another day.
workbench-day = In force from
workbench-day-hint = Stands in the head of every language, and the version is named for it. Nobody can accept the text before.
workbench-day-move = Move to this day
workbench-day-past = Choose a later day: nobody could have known of this one.
workbench-day-taken = A version begins on this day already. Choose another day.
workbench-day-unread = Choose a day: year, month and day.
workbench-open-title = This draft cannot be published yet
workbench-publish-waits = The button stands here as soon as nothing of this is open any more.
workbench-look-title = Before it is published
workbench-look-text = From { $day } on, every new order accepts “{ $title }” in version { $version }; orders accepted before keep theirs, nobody gets a letter, and a published version can never be taken back or changed.
workbench-look-button = Publish version { $version }
workbench-look-back = Back to the draft
workbench-seller = This text names another seller than the settings do
workbench-seller-text = It can be published, but nothing is sold under it until both say the same.
