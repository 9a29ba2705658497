# Durations and lists, said alike in every slice.
words-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
words-business-days = { $n ->
    [one] { $n } working day
   *[other] { $n } working days
}
words-weeks = { $n ->
    [one] { $n } week
   *[other] { $n } weeks
}
words-months = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
words-years = { $n ->
    [one] { $n } year
   *[other] { $n } years
}
words-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
words-hours-and-a-half = { $n }½ hours
words-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
words-and = and
words-until-midnight = { $day }, until midnight ({ $city })
words-end-of-day = the end of { $day } ({ $city })
words-instant = { $day }, { $time } ({ $city })
