# Questionnaires.
assessment-questions = Questions
assessment-again = Essayer encore
assessment-again-open = Revoir les questions
assessment-rule = Vous réussissez avec { $mark } des points. Vous pouvez essayer aussi souvent que vous le souhaitez ; le meilleur essai compte.
assessment-best = Votre meilleur essai : { $mark }
assessment-number = Question { $n }
assessment-points = { $n ->
    [one] { $n } point
   *[other] { $n } points
}
assessment-several = Choisissez toutes les réponses justes.
assessment-numeric = Écrivez un nombre, par exemple 3,5.
assessment-no-number = Question { $n } : « { $typed } » n’est pas un nombre. Écrivez par exemple 3,5.
assessment-hand-in = Remettre les réponses
assessment-result = Votre résultat
assessment-passed = Réussi avec { $mark }. L’unité est terminée.
assessment-not-passed = { $mark } : pas encore assez pour réussir.
assessment-try-again = Vos réponses figurent dans le formulaire ci-dessous. Corrigez celles qui étaient fausses et remettez-les.
assessment-right = Juste
assessment-partly = Juste en partie : { $mark }
assessment-wrong = Pas juste
assessment-your-answer = Votre réponse
assessment-right-answer = Réponse juste
assessment-no-answer = Pas de réponse
assessment-attempts = Vos essais
assessment-when = Remis
assessment-mark = Note
assessment-outcome = Issue
assessment-outcome-yes = réussi
assessment-outcome-no = pas réussi
assessment-already = Vous avez réussi ce questionnaire. Un nouvel essai ne peut qu’améliorer votre note.
assessment-confirm = Remettre vos réponses ?
assessment-confirm-lede = Si vous réussissez, l’unité compte comme terminée, et cela a une conséquence. Rien n’a encore été remis.
assessment-confirm-button = Remettre les réponses
assessment-unanswered = Répondez à toutes les questions : la question { $n } est sans réponse.
assessment-not-shown-yet = Les réponses justes et leurs explications sont montrées dès que vous avez réussi.

# Une version importée et pas encore publiée, lue par l’équipe.
assessment-draft = Ceci est un brouillon
assessment-draft-text = Aucun apprenant ne le voit avant sa publication. Vous le lisez comme il sera lu ; rien de ce que vous faites ici n’est conservé, et les réponses justes figurent sous chaque question.
assessment-draft-back = Ce que dit l’importation, et publier ou abandonner le brouillon
