# Die Werkstatt der Bedingungen, auf Deutsch.

workbench-title = Werkstatt der Bedingungen
workbench-nav = Werkstatt
workbench-way = Wo Sie sind
workbench-intro = Schreiben Sie die nächste Fassung eines Textes, sehen Sie sofort, was das Programm daraus macht, erproben Sie sie an allem, was entschieden wurde, und veröffentlichen Sie sie. Was vorher angenommen wurde, entscheidet weiter.
workbench-documents = Texte und Entwürfe
workbench-column-text = Text
workbench-column-in-force = In Kraft
workbench-column-draft = Entwurf
workbench-coming = Fassung { $version } ist veröffentlicht und tritt am { $day } in Kraft
workbench-go-on = Weiterschreiben
workbench-changed-at = zuletzt geändert { $at }
workbench-begin = Entwurf beginnen
workbench-ended = Dieser Entwurf ist abgeschlossen: Er wurde veröffentlicht oder weggelegt.
workbench-school-title = Was für Ihre Schule gilt
workbench-school-intro = Manche Regeln des Rechts gelten nur für bestimmte Schulen. Sagen Sie einmal, ob sie für Ihre gelten, und warum; die Antwort bleibt mit ihrem Grund erhalten und steht neben den Tatsachen jedes Falls.
workbench-not-said = noch nicht gesagt
workbench-applies = gilt
workbench-applies-not = gilt nicht
workbench-regime = Gilt das für Ihre Schule?
workbench-regime-choose = Bitte wählen Sie eines von beiden.
workbench-reason = Warum
workbench-reason-missing = Bitte sagen Sie, warum: Wer in einem Jahr hinsieht, braucht den Grund.
workbench-say = Antwort festhalten
workbench-draft-of = Entwurf: { $document }
workbench-sides = Seiten des Entwurfs
workbench-side-write = Schreiben
workbench-side-read = Lesen
workbench-side-changes = Änderungen
workbench-side-trial = Erproben
workbench-side-publish = Veröffentlichen
workbench-languages = Sprachen
workbench-read = Wie man ihn lesen wird
workbench-read-hint = Was in einem Feld steht, ist ein Wert, mit dem die Regeln rechnen. Ändern Sie ihn hier: Er wird in die Quelle geschrieben und in die anderen Sprachen, soweit deren Sätze es erlauben.
workbench-value = Wert „{ $value }“ in: { $sentence }
workbench-source = Die Quelle
workbench-source-hint = Sätze, Regeln und Beispiele, wie sie aufbewahrt werden. Gespeichert wird, was auf der einen oder der anderen Seite geändert wurde.
workbench-save = Entwurf speichern
workbench-look = Noch einmal ansehen
workbench-away = Entwurf weglegen
workbench-overtaken = Jemand anderes hat inzwischen gespeichert
workbench-overtaken-text = Was Sie geschrieben haben, steht im Feld und ist nicht gespeichert. Wenn Sie es jetzt speichern, ersetzt es, was der andere schrieb.
workbench-repair-about =
    Beispiele erwarten noch, was der Text vorher sagte, oder eine Übersetzung hängt nach: { $count ->
        [one] eine Stelle
       *[other] { $count } Stellen
    }. Wenn die Änderung so gemeint ist, übernehmen Sie, was der Entwurf jetzt sagt. Sonst bleibt alles, wie es ist.
workbench-repair-turning = { $count ->
    [one] Bei einer davon wäre die Antwort eine andere: Sie wird
   *[other] Bei { $count } davon wäre die Antwort eine andere: Sie werden
} nur unter einem anderen Titel übernommen, oder jede einzeln.
workbench-repair = Übernehmen, was der Entwurf jetzt sagt
workbench-repair-list = Vorher und nachher, Stelle für Stelle
workbench-repair-example = Das neue Ergebnis als erwartet übernehmen
workbench-repair-translation = Den Wert des maßgeblichen Textes übernehmen
workbench-repair-gone = Diese Stelle ist nicht mehr so, wie Sie sie sahen; sehen Sie noch einmal nach
workbench-repair-waits = Beispiele und Übersetzungen lassen sich übernehmen, sobald die Fehler im Text behoben sind: Was sie jetzt sagen würden, kommt vielleicht von einem Schreibfehler.
workbench-repair-title = Titel des Beispiels
workbench-repair-title-hint = Die Antwort wäre eine andere. Sagt der Titel noch, was das Beispiel zeigt? Mit allen anderen wird es nur unter einem anderen Titel übernommen; einzeln auch unter diesem.
workbench-repair-titles = Übrig sind Beispiele, deren Antwort eine andere wäre: Geben Sie jedem einen passenden Titel, oder übernehmen Sie es einzeln.
workbench-repair-left = { $taken ->
    [0] Nichts wurde übernommen
    [one] Eine Stelle wurde übernommen
   *[other] { $taken } Stellen wurden übernommen
}; übrig { $count ->
    [one] ist eine
   *[other] sind { $count }
}
workbench-case-title = Ein Beispiel aus einem echten Fall hinzufügen
workbench-case = Nummer der Entscheidung
workbench-case-add = Als Beispiel hinzufügen
workbench-case-name = ein Fall vom { $day } ({ $id })
workbench-case-unknown = Keine Entscheidung hat diese Nummer.
workbench-case-unsound = Der Entwurf lässt sich nicht lesen: Beheben Sie zuerst, was markiert ist.
workbench-sound = Der Text ist schlüssig
workbench-unsound = Der Text ist noch nicht schlüssig
workbench-counts = { $clauses ->
    [one] { $clauses } Klausel
   *[other] { $clauses } Klauseln
}, { $rules ->
    [one] { $rules } Regel
   *[other] { $rules } Regeln
}, { $examples ->
    [one] { $examples } Beispiel
   *[other] { $examples } Beispiele
}, davon { $failed } gescheitert.
workbench-following = { $count ->
    [one] Neben diesen Fehlern scheitert ein Beispiel
   *[other] Neben diesen Fehlern scheitern { $count } Beispiele
}, vielleicht ihretwegen. Beheben Sie zuerst die Fehler, und sehen Sie, was bleibt.
workbench-line = { $language }, Zeile { $line }:
workbench-examples = Beispiele: { $examples }
workbench-holds = gilt
workbench-fails = scheitert
workbench-lints = { $count ->
    [one] { $count } Punkt ist
   *[other] { $count } Punkte sind
} vor der Veröffentlichung zu beantworten: siehe Veröffentlichen.
workbench-read-draft = Ein Entwurf: Niemand hat ihn angenommen, nichts wird nach ihm entschieden.
workbench-unreadable = Der Entwurf lässt sich noch nicht lesen.
workbench-trial-intro = Eine Probe entscheidet noch einmal, was die Schule entschieden hat: einmal nach dem Text, von dem der Entwurf ausging, einmal nach dem Entwurf, beide unter dem Recht seines ersten Tages.
workbench-trial-nothing = Noch wurde nichts entschieden
workbench-trial-nothing-text = Sobald jemand etwas verlangt und eine Antwort bekommen hat, lässt sich ein Entwurf daran erproben.
workbench-trial-which = Frage
workbench-trial-question = { $question }: { $cases ->
    [one] { $cases } Entscheidung
   *[other] { $cases } Entscheidungen
}
workbench-trial-begin = Entwurf erproben
workbench-trial-waits = Der Entwurf lässt sich erproben, sobald davon nichts mehr offen ist. Wo Beispiele nur erwarten, was der Text vorher sagte, übernimmt ein Knopf unter „Schreiben“, was er jetzt sagt.
workbench-trial-unknown = Zu dieser Frage wurde nichts entschieden.
workbench-trials = Proben
workbench-trial-began = Begonnen
workbench-trial-cases = Fälle
workbench-trial-state = Stand
workbench-trial-failed = ließ sich nicht erproben
workbench-trial-ended = beendet
workbench-trial-older = beendet, an einem älteren Stand des Entwurfs
workbench-trial-running = läuft
workbench-trial-of = Probe: { $question }
workbench-trial-progress = { $done } von { $cases ->
    [one] { $cases } Fall
   *[other] { $cases } Fällen
}
workbench-trial-found = { $changed } von { $cases ->
    [one] { $cases } Fall
   *[other] { $cases } Fällen
} { $changed ->
    [one] wäre
   *[other] wären
} anders beantwortet worden.
workbench-trial-alike = Beide Texte beantworten jeden Fall, der bisher entschieden wurde, gleich. Künftige Fälle können dort liegen, wo sie sich unterscheiden.
workbench-trial-money = Zurückgegebenes Geld: vorher { $before }, mit dem Entwurf { $after }, ein Unterschied von { $more }.
workbench-trial-days = { $cases ->
    [one] { $cases } Fall hätte
   *[other] { $cases } Fälle hätten
} einen anderen Tag, um { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
}.
workbench-trial-undecided = { $cases ->
    [one] { $cases } Fall ließe
   *[other] { $cases } Fälle ließen
} sich nicht mehr entscheiden: { $fact } ist nicht bekannt.
workbench-trial-moved = { $cases ->
    [one] In einem dieser Fälle gibt es Geld
   *[other] In { $cases } dieser Fälle gibt es Geld
}, vorher oder mit dem Entwurf. { $moved ->
    [0] In keinem wäre der Betrag ein anderer.
    [one] In einem wäre der Betrag ein anderer; die Stufen sind ganze Einheiten der Währung.
   *[other] In { $moved } wäre der Betrag ein anderer; die Stufen sind ganze Einheiten der Währung.
}
workbench-bar-same = wie es war
workbench-bar-less-over = mehr als { $to } weniger
workbench-bar-less-between = { $from } bis { $to } weniger
workbench-bar-less-to = bis zu { $to } weniger
workbench-bar-more-to = bis zu { $to } mehr
workbench-bar-more-between = { $from } bis { $to } mehr
workbench-bar-more-over = mehr als { $to } mehr
workbench-trial-answers = Wie Fälle beantwortet wurden und würden
workbench-trial-before = Vorher
workbench-trial-after = Mit dem Entwurf
workbench-trial-clauses = Welche Klauseln den Unterschied machen
workbench-trial-clause = Klausel
workbench-trial-won = wurden ein Ja
workbench-trial-lost = waren ein Ja
workbench-trial-samples = Fälle zum Lesen
workbench-trial-because = Wegen § { $clauses }
workbench-answer-yes = ja
workbench-answer-no = nein
workbench-answer-manual = ein Mensch entscheidet
workbench-answer-hold = wartet
workbench-answer-needs = etwas ist nicht bekannt
workbench-answer-value = ein Wert
workbench-lints-title = Was zu beantworten ist
workbench-lints-none = Nichts: Der Text wirft keine Frage auf.
workbench-lint-struck = Das Recht wird dies streichen
workbench-lint-struck-text = Für alle, die es schützt, gilt diese Stelle als nicht geschrieben. Sagen Sie, warum sie trotzdem stehen soll, oder nehmen Sie sie heraus.
workbench-lint-late = An manchen Tagen kommt dieses Versprechen später, als das Recht erlaubt
workbench-lint-late-text = Auch wenn jeder Schritt rechtzeitig geschieht, endet die Frist an diesen Tagen später als die des Rechts. Der frühere Tag gilt; ein kürzeres Versprechen würde es selbst sagen.
workbench-lint-closed = Diese Zeit ist vorbei, bevor sie beginnt
workbench-lint-closed-text = In einem solchen Fall kann sie niemand einhalten. Sagen Sie, was stattdessen gelten soll.
workbench-lint-offset = Eine Uhrzeit, die dem Sommer nicht folgt
workbench-lint-offset-text = Die Hälfte des Jahres liegt diese Bezeichnung eine Stunde neben der Uhr. Schreiben Sie stattdessen „Ortszeit“.
workbench-lint-missing = Das Recht verlangt etwas, das die Schule noch nicht hat
workbench-lint-missing-text = Das Recht verlangt es von der Schule, bevor jemand bestellt. Eine Seite muss da sein; bei allem anderen sagen Sie hier, wo der Kunde es findet.
workbench-lint-regime = Niemand hat gesagt, ob diese Regelung gilt
workbench-lint-regime-text = Sagen Sie es einmal auf der ersten Seite der Werkstatt; bis dahin antworten Sie hier, warum der Text hinausgehen darf.
workbench-lint-default = Der Entwurf ließ dies offen
workbench-lint-default-text = Eine Zahl wurde gewählt, damit die Regel entscheiden kann. Sagen Sie, dass es die gewünschte ist.
workbench-lint-part = Dies wurde nur in einigen Sprachen geändert
workbench-lint-part-text = Die anderen Sprachen sagen noch, was sie vorher sagten. Ändern Sie auch sie, oder sagen Sie, warum nur diese Worte zu ändern waren.
workbench-lint-part-where = Geändert in: { $changed }; nicht geändert in: { $unchanged }.
workbench-lint-days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
} in den zwei Jahren nach dem Inkrafttreten
workbench-lint-say = Jetzt sagen
workbench-lint-stops = Das hält die Veröffentlichung auf.
workbench-lint-answer = Ihre Antwort, die bei der Fassung bleibt
workbench-lint-keep = Alle Antworten festhalten
workbench-lint-kept = Beantwortet { $at }.
workbench-publish = Veröffentlichen
workbench-ask = Um Veröffentlichung bitten
workbench-publish-text = Ab { $day } nehmen neue Bestellungen diesen Text an. Frühere behalten ihren.
workbench-publish-two = Zwei Menschen veröffentlichen: Einer bittet darum, ein anderer veröffentlicht genau denselben Text.
workbench-publish-asked = Sie haben darum gebeten. Jemand anderes muss ihn veröffentlichen.
workbench-published = Dieser Entwurf wurde veröffentlicht.
workbench-published-from = Er gilt ab { $day } für alles, was von da an bestellt wird.
workbench-published-read = Fassung lesen
workbench-put-away = Dieser Entwurf wurde weggelegt.
workbench-open-findings = { $count ->
    [one] { $count } Fehler steht
   *[other] { $count } Fehler stehen
} im Text.
workbench-open-stops = { $count ->
    [one] { $count } Punkt hält
   *[other] { $count } Punkte halten
} die Veröffentlichung auf.
workbench-open-unanswered = { $count ->
    [one] { $count } Punkt wartet
   *[other] { $count } Punkte warten
} auf eine Antwort.
workbench-open-past = Er würde am { $day } in Kraft treten. Der erste mögliche Tag ist { $first }: Wählen Sie diesen Tag oder einen späteren.
workbench-open-taken = Eine Fassung { $version } gibt es schon. Wählen Sie einen anderen Tag.
workbench-day = In Kraft ab
workbench-day-hint = Steht im Kopf jeder Sprache, und die Fassung heißt danach. Vorher kann niemand den Text annehmen.
workbench-day-move = Auf diesen Tag legen
workbench-day-past = Wählen Sie einen späteren Tag: Von diesem hätte niemand wissen können.
workbench-day-taken = An diesem Tag beginnt schon eine Fassung. Wählen Sie einen anderen Tag.
workbench-day-unread = Wählen Sie einen Tag: Jahr, Monat und Tag.
workbench-open-title = Dieser Entwurf kann noch nicht veröffentlicht werden
workbench-publish-waits = Der Knopf steht hier, sobald nichts davon mehr offen ist.
workbench-look-title = Vor der Veröffentlichung
workbench-look-text = Ab { $day } nimmt jede neue Bestellung „{ $title }“ in der Fassung { $version } an; frühere behalten ihre, niemand bekommt einen Brief, und eine veröffentlichte Fassung lässt sich weder zurückziehen noch ändern.
workbench-look-button = Fassung { $version } veröffentlichen
workbench-look-back = Zurück zum Entwurf
workbench-seller = Dieser Text nennt einen anderen Verkäufer als die Einstellungen
workbench-seller-text = Er kann veröffentlicht werden, aber verkauft wird unter ihm nichts, bis beide dasselbe sagen.
