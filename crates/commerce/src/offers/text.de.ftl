offers-nav-courses = Kurse
offers-catalogue = Kurse
offers-catalogue-lede = Kurse in Ihrem eigenen Takt, zu Bedingungen, die genau sagen, womit Sie rechnen können.
offers-search = Einen Kurs suchen
offers-search-button = Suchen
offers-by-language = Nach Sprache
offers-any-language = Jede Sprache
offers-by-price = Nach Preis
offers-any-price = Jeder Preis
offers-free = Kostenlos
offers-up-to = Bis { $most } €
offers-found = { $n ->
    [0] Zu dieser Suche passt nichts
    [one] Ein Angebot passt
   *[other] { $n } Angebote passen
}
offers-none-yet = Noch wird nichts angeboten
offers-none-yet-text = Hier stehen die Kurse dieser Schule, sobald sie veröffentlicht sind.
offers-none-found = Zu dieser Suche passt nichts
offers-none-found-text = Versuchen Sie es mit weniger Wörtern, einer anderen Sprache oder einem anderen Preis.
offers-show-all = Alle Kurse zeigen
offers-pages = Seiten des Katalogs
offers-earlier = Vorige Seite
offers-later = Nächste Seite
offers-kind-course = Kurs
offers-kind-bundle = Paket
offers-size = { $units ->
    [one] Eine Einheit
   *[other] { $units } Einheiten
}, etwa { $time }
offers-instead-of = statt
offers-outcomes = Was Sie danach können
offers-outline = Was darin steckt
offers-try-first = Die erste Einheit jetzt ausprobieren
offers-open-unit = „{ $title }“ jetzt ausprobieren
offers-minutes = { $n } Min.
offers-price = Preis
offers-tax-included = inkl. USt.
offers-included = Enthalten
offers-taught-in = Unterrichtet auf: { $languages }
offers-certificate = Ein Zertifikat ab { $mark }, das jeder prüfen kann
offers-taught-partly = { $language } ({ $n } von { $total } Einheiten)
offers-certificate-plain = Ein Zertifikat, sobald alle Einheiten fertig sind; jeder kann es prüfen
offers-no-end = Zugang ohne Enddatum
offers-promise = Unser Versprechen
offers-terms = Die Bedingungen lesen
offers-choose = In den Warenkorb legen
offers-take = Den Kurs nehmen
offers-go-on = Zu Ihrem Kurs
offers-also-in = Auch im Paket
offers-bundle-courses = { $n ->
    [one] Ein Kurs
   *[other] { $n } Kurse
}
offers-bundle-certificates = Ein Zertifikat für jeden Kurs
offers-bundle-caption = Die Kurse dieses Pakets
offers-bundle-size = Umfang
offers-bundle-alone = Einzelpreis
offers-bundle-sum = Einzeln gekauft kosten sie { $alone }. Zusammen zahlen Sie { $saved } weniger.
offers-no-promise = Unsere Garantie, wie sie für Sie gilt
offers-barred = Ein Kurs dieses Angebots wurde Ihnen erstattet. Sie können ihn ab { $day } wieder kaufen (§ { $clause }).
offers-not-translated = Diesen Kurs gibt es nicht auf { $wanted }. Sie sehen ihn auf { $shown }.
