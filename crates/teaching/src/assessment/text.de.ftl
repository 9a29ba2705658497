# Quizze.
assessment-questions = Fragen
assessment-again = Noch ein Versuch
assessment-again-open = Die Fragen noch einmal zeigen
assessment-rule = Sie bestehen mit { $mark } der Punkte. Sie dürfen es so oft versuchen, wie Sie möchten; der beste Versuch zählt.
assessment-best = Ihr bester Versuch: { $mark }
assessment-number = Frage { $n }
assessment-points = { $n ->
    [one] { $n } Punkt
   *[other] { $n } Punkte
}
assessment-several = Wählen Sie alle richtigen Antworten.
assessment-numeric = Schreiben Sie eine Zahl, zum Beispiel 3,5.
assessment-no-number = Frage { $n }: „{ $typed }“ ist keine Zahl. Schreiben Sie zum Beispiel 3,5.
assessment-hand-in = Antworten abgeben
assessment-result = Ihr Ergebnis
assessment-passed = Bestanden mit { $mark }. Die Einheit ist erledigt.
assessment-not-passed = { $mark }: noch nicht genug, um zu bestehen.
assessment-try-again = Ihre Antworten stehen unten im Formular. Ändern Sie die falschen und geben Sie erneut ab.
assessment-right = Richtig
assessment-partly = Teilweise richtig: { $mark }
assessment-wrong = Nicht richtig
assessment-your-answer = Ihre Antwort
assessment-right-answer = Richtige Antwort
assessment-no-answer = Keine Antwort
assessment-attempts = Ihre Versuche
assessment-when = Abgegeben
assessment-mark = Note
assessment-outcome = Ausgang
assessment-outcome-yes = bestanden
assessment-outcome-no = nicht bestanden
assessment-already = Sie haben dieses Quiz bestanden. Ein weiterer Versuch kann Ihre Note nur verbessern.
assessment-confirm = Ihre Antworten abgeben?
assessment-confirm-lede = Wenn Sie bestehen, gilt die Einheit als erledigt, und das hat eine Folge. Noch wurde nichts abgegeben.
assessment-confirm-button = Antworten abgeben
assessment-unanswered = Beantworten Sie jede Frage: Frage { $n } hat keine Antwort.
assessment-not-shown-yet = Die richtigen Antworten und ihre Erklärungen werden gezeigt, sobald Sie bestanden haben.

# Eine eingelesene, noch nicht veröffentlichte Fassung, die das Team liest.
assessment-draft = Das ist ein Entwurf
assessment-draft-text = Lernende sehen ihn erst, wenn er veröffentlicht ist. Sie lesen ihn so, wie sie ihn lesen werden; nichts, was Sie hier tun, wird festgehalten, und die richtigen Antworten stehen unter jeder Frage.
assessment-draft-back = Was der Import meldet, und den Entwurf veröffentlichen oder verwerfen
