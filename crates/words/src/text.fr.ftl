# Durations and lists, said alike in every slice.
words-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
}
words-business-days = { $n ->
    [one] { $n } jour ouvré
   *[other] { $n } jours ouvrés
}
words-weeks = { $n ->
    [one] { $n } semaine
   *[other] { $n } semaines
}
words-months = { $n } mois
words-years = { $n ->
    [one] { $n } an
   *[other] { $n } ans
}
words-hours = { $n ->
    [one] { $n } heure
   *[other] { $n } heures
}
words-hours-and-a-half = { $n } h 30
words-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
words-and = et
words-until-midnight = { $day }, jusqu’à minuit ({ $city })
words-end-of-day = { $day } à minuit ({ $city })
words-instant = { $day } à { $time } ({ $city })
