# Quizzes.
assessment-questions = Questions
assessment-again = Try again
assessment-again-open = Show the questions again
assessment-rule = You pass with { $mark } of the points. You may try as often as you like; the best attempt counts.
assessment-best = Your best attempt: { $mark }
assessment-number = Question { $n }
assessment-points = { $n ->
    [one] { $n } point
   *[other] { $n } points
}
assessment-several = Choose all that are right.
assessment-numeric = Write a number, such as 3.5.
assessment-no-number = Question { $n }: “{ $typed }” is no number. Write one such as 3.5.
assessment-hand-in = Hand in answers
assessment-result = Your result
assessment-passed = Passed with { $mark }. The unit is done.
assessment-not-passed = { $mark }: not enough to pass yet.
assessment-try-again = Your answers stand in the form below. Change those that were wrong and hand them in again.
assessment-right = Right
assessment-partly = Partly right: { $mark }
assessment-wrong = Not right
assessment-your-answer = Your answer
assessment-right-answer = Right answer
assessment-no-answer = No answer
assessment-attempts = Your attempts
assessment-when = Handed in
assessment-mark = Mark
assessment-outcome = Outcome
assessment-outcome-yes = passed
assessment-outcome-no = not passed
assessment-already = You have passed this quiz. Another attempt can only improve your mark.
assessment-confirm = Hand in your answers?
assessment-confirm-lede = If you pass, the unit counts as done, and that has a consequence. Nothing has been handed in yet.
assessment-confirm-button = Hand in answers
assessment-unanswered = Answer every question: question { $n } has no answer.
assessment-not-shown-yet = The right answers and what explains them are shown as soon as you have passed.

# A version that was imported and not published yet, read by the staff.
assessment-draft = This is a draft
assessment-draft-text = No learner sees it until it is published. You read it as they will; nothing you do here is kept, and the right answers stand under each question.
assessment-draft-back = What the import says, and publish or discard it
