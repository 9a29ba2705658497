# Durations and lists, said alike in every slice.
words-days = { $n ->
    [one] { $n } Tag
   *[other] { $n } Tage
}
words-business-days = { $n ->
    [one] { $n } Arbeitstag
   *[other] { $n } Arbeitstage
}
words-weeks = { $n ->
    [one] { $n } Woche
   *[other] { $n } Wochen
}
words-months = { $n ->
    [one] { $n } Monat
   *[other] { $n } Monate
}
words-years = { $n ->
    [one] { $n } Jahr
   *[other] { $n } Jahre
}
words-hours = { $n ->
    [one] { $n } Stunde
   *[other] { $n } Stunden
}
words-hours-and-a-half = { $n }½ Stunden
words-minutes = { $n ->
    [one] { $n } Minute
   *[other] { $n } Minuten
}
words-and = und
words-until-midnight = { $day }, bis Mitternacht ({ $city })
words-end-of-day = { $day }, 24 Uhr ({ $city })
words-instant = { $day }, { $time } Uhr ({ $city })
